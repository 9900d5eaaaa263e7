/** What the extension painted on a page. Custom highlights belong to the document, so the page's own world sees them. */
import type { Surface } from './driver'

export interface Mark {
  /** Name of the highlight, e.g. "on-record-found". */
  kind: string
  text: string
  /** Middle of its first line in the viewport, after it was scrolled there. */
  x: number
  y: number
}

/** Runs in the page. */
function marksOf(prefix: string): Mark[] | null {
  const marks: Mark[] = []
  for (const [kind, highlight] of CSS.highlights) {
    if (!kind.startsWith(prefix)) continue
    for (const range of highlight) {
      if (!(range instanceof Range) || range.collapsed) continue
      const [line] = range.getClientRects()
      marks.push({
        kind,
        text: range.toString().replace(/\s+/g, ' '),
        x: line ? line.x + line.width / 2 : 0,
        y: line ? line.y + line.height / 2 : 0,
      })
    }
  }
  return marks.length > 0 ? marks : null
}

/** Runs in the page. Resolves when the scrolling, and the event that tells of it, are over. */
async function scrollToMark({ prefix, text }: { prefix: string; text: string }): Promise<boolean> {
  for (const [kind, highlight] of CSS.highlights) {
    if (!kind.startsWith(prefix)) continue
    for (const range of highlight) {
      if (!(range instanceof Range) || !range.toString().includes(text)) continue
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
      return true
    }
  }
  return false
}

/** Runs in the page. */
function hasMark({ prefix, text }: { prefix: string; text: string }): boolean {
  for (const [kind, highlight] of CSS.highlights)
    if (kind.startsWith(prefix)) for (const range of highlight) if (range instanceof Range && range.toString().includes(text)) return true
  return false
}

const ALL = 'on-record'

/** Waits until something is painted and gives all of it. */
export const waitForMarks = (surface: Surface, prefix = ALL): Promise<Mark[]> => surface.until(marksOf, prefix)

export const marksNow = async (surface: Surface, prefix = ALL): Promise<Mark[]> => (await surface.evaluate(marksOf, prefix)) ?? []

/** Waits until words are painted under a kind of mark ("on-record-kept"). */
export const waitForMark = (surface: Surface, prefix: string, text: string) => surface.until(hasMark, { prefix, text })

/** Moves the mouse onto marked words. */
export async function pointAtMark(surface: Surface, text: string, prefix = ALL): Promise<void> {
  await waitForMark(surface, prefix, text)
  await surface.evaluate(scrollToMark, { prefix, text })
  const mark = (await marksNow(surface, prefix)).find((one) => one.text.includes(text))
  if (!mark) throw new Error(`"${text}" is no longer marked`)
  await surface.point(mark.x, mark.y)
  // A hand is never quite still.
  await surface.evaluate(() => new Promise((done) => setTimeout(done, 50)), null)
  await surface.point(mark.x + 1, mark.y)
}
