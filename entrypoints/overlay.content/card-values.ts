import type { StatementValues } from '../../components/statement-fields'
import type { StatementDraft } from '../../storage/types'

/** What the card shows of a draft. */
export const valuesOf = (draft: StatementDraft) => ({
  speakerId: draft.speakerId ?? null,
  speakerName: draft.speakerName ?? '',
  topics: draft.topicNames,
  date: draft.date,
  dateBasis: draft.dateBasis,
  note: draft.note,
})

/** What the card says, as a patch of a statement. */
export const fromValues = (values: StatementValues) => ({
  speakerName: values.speakerName === '' ? null : values.speakerName,
  speakerId: values.speakerId,
  topicNames: values.topics,
  date: values.date,
  dateBasis: values.dateBasis,
  note: values.note,
})

/** The draft as the card has it now. Whom the user takes away is not brought back by the page's word for them. */
export function draftFrom(draft: StatementDraft, values: StatementValues): StatementDraft {
  const takenAway = draft.speakerName !== null && values.speakerName === ''
  return { ...draft, ...fromValues(values), ...(takenAway && { speakerAsWritten: null, speakerRole: null }) }
}
