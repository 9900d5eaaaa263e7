import { KIND_WORDS } from '../../../components/finding-view'
import { type FindingKind, type FindingView, findingKind, isWanted } from '../../../storage'

/** What of the queue is shown; an empty field asks for nothing. */
export interface FindingFilter {
  kind: FindingKind | ''
  /** A speaker's id. */
  speaker: string
  origin: string
  /** Why it was dismissed. */
  why: string
}

export const KINDS = Object.keys(KIND_WORDS) as FindingKind[]

/** The filter that an address holds. */
export function filterOf(params: URLSearchParams): FindingFilter {
  const kind = params.get('kind')
  return {
    kind: KINDS.find((one) => one === kind) ?? '',
    speaker: params.get('speaker') ?? '',
    origin: params.get('origin') ?? '',
    why: params.get('why') ?? '',
  }
}

/** @param tensions  whether the user wants to see tensions; who asks for them by kind sees them anyway */
export function fits({ finding }: FindingView, { kind, speaker, origin, why }: FindingFilter, tensions: boolean): boolean {
  if (kind === '' && !isWanted(finding, tensions)) return false
  return (
    (kind === '' || findingKind(finding) === kind) &&
    (speaker === '' || finding.speakerId === speaker) &&
    (origin === '' || finding.origin === origin) &&
    (why === '' || finding.dismissReason === why)
  )
}

/** The speakers of these findings, by name. */
export function speakersOf(views: readonly FindingView[]): { id: string; name: string }[] {
  const names = new Map<string, string>()
  for (const { finding, earlier, later } of views) {
    const name = (later.speaker ?? earlier.speaker)?.name
    if (finding.speakerId !== null && name !== undefined) names.set(finding.speakerId, name)
  }
  const { compare } = new Intl.Collator()
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.name, b.name))
}
