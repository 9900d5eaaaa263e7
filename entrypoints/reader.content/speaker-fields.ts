import type { SpeakerMention } from '../../article/page'
import type { StatementDraft } from '../../storage/types'

type SpeakerFields = Pick<StatementDraft, 'speakerName' | 'speakerAsWritten' | 'speakerRole'>
export const NOBODY: SpeakerFields = { speakerName: null, speakerAsWritten: null, speakerRole: null }

/** Two papers' "a spokesman" are two people: an unnamed one is written down as the page puts it, and is nobody's name. */
export function speakerFields({ name, kind, asWritten, role }: SpeakerMention): SpeakerFields {
  if (kind === 'unnamed') return { ...NOBODY, speakerAsWritten: name ?? asWritten }
  return name === null ? NOBODY : { speakerName: name, speakerAsWritten: asWritten, speakerRole: role }
}
