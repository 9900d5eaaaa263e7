/** Tells the record what became of its statements' words on this page. */
import type { SightingReport } from '../../messages/page-state'
import { type AnchoredStatement, newSightings } from './kept'

/** Words that are not there may still come: only what stays away this long is noted as gone. */
const GONE_AFTER_MS = 3_000
/** A shorter text is a shell, a wall or an error's, and says nothing of the article that stood there. */
const LEAST_TEXT = 400

interface Sightings {
  document: Document
  anchored: () => readonly AnchoredStatement[]
  text: () => string
  /** Called once for all that is new. */
  report: (sightings: SightingReport[]) => Promise<void>
  /** Does the late report in turn with the reader's other work. */
  inTurn: (work: () => Promise<void>) => Promise<void>
}

/**
 * @returns what is called after each look at the page: reports at once what was found, and later what stays away in all looks till then. What
 * was reported is not reported again
 */
export function createSightings({ document, anchored, text, report, inTurn }: Sightings, signal: AbortSignal): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let away = new Set<string>()
  const reported = new Map<string, string>()
  signal.addEventListener('abort', () => clearTimeout(timer))

  const fresh = () => newSightings(anchored()).filter((sighting) => reported.get(sighting.statementId) !== told(sighting))

  async function tell(sightings: SightingReport[]): Promise<void> {
    if (sightings.length === 0) return
    await report(sightings)
    for (const sighting of sightings) reported.set(sighting.statementId, told(sighting))
  }

  async function reportGone(): Promise<void> {
    timer = undefined
    if (text().length < LEAST_TEXT || isTranslated(document)) return
    const gone = fresh().filter(({ state }) => state === 'gone')
    await tell(gone.filter(({ statementId }) => away.has(statementId)))
    waitFor(new Set(gone.map(({ statementId }) => statementId).filter((id) => !away.has(id))))
  }

  function waitFor(gone: Set<string>): void {
    away = gone
    if (gone.size > 0 && !signal.aborted) timer = setTimeout(() => void inTurn(reportGone), GONE_AFTER_MS)
  }

  return async () => {
    const sightings = fresh()
    await tell(sightings.filter(({ state }) => state !== 'gone'))
    const gone = new Set(sightings.flatMap(({ statementId, state }) => (state === 'gone' ? [statementId] : [])))
    // A page that never rests is looked at all the time: the wait is not begun anew, but what came back meanwhile is out of it.
    if (timer === undefined) waitFor(gone)
    else away = away.intersection(gone)
  }
}

const told = ({ state, found }: SightingReport): string => `${state} ${found}`

/** Chrome's translator leaves this class on the page; its words are then nobody's. */
const isTranslated = ({ documentElement }: Document): boolean => /\btranslated-(?:ltr|rtl)\b/.test(documentElement.className)
