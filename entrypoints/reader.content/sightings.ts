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

/** @returns what is called after each look at the page: reports at once what was found, and later what stays away */
export function createSightings({ document, anchored, text, report, inTurn }: Sightings, signal: AbortSignal): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  async function reportGone(): Promise<void> {
    const gone = newSightings(anchored()).filter(({ state }) => state === 'gone')
    if (gone.length > 0 && text().length >= LEAST_TEXT && !isTranslated(document)) await report(gone)
  }

  return async () => {
    clearTimeout(timer)
    const sightings = newSightings(anchored())
    const found = sightings.filter(({ state }) => state !== 'gone')
    if (found.length > 0) await report(found)
    if (found.length < sightings.length && !signal.aborted) timer = setTimeout(() => void inTurn(reportGone), GONE_AFTER_MS)
  }
}

/** Chrome's translator leaves this class on the page; its words are then nobody's. */
const isTranslated = ({ documentElement }: Document): boolean => /\btranslated-(?:ltr|rtl)\b/.test(documentElement.className)
