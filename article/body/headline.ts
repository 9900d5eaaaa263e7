import { fold } from '../metadata/fold'
import { BESIDE, FOREIGN } from './flags'
import type { LiveBlock } from './walk'

const LONG_ENOUGH_IN_PART = 15
/** Blocks that begin like the title and are looked at: a list may hold any number of them. */
const MOST = 300

/** The block that shows the title: the `h1` that says it, else any block that does, else the only `h1`. */
export function findHeadline(blocks: readonly LiveBlock[], title: string | null): LiveBlock | null {
  const headings = blocks.filter((block) => block.tag === 'h1' && !(block.context & FOREIGN))
  if (title !== null) {
    const wanted = fold(title)
    const start = title.slice(0, 3).toLowerCase()
    const says = ({ text }: LiveBlock): boolean => {
      const own = fold(text)
      return own === wanted || (own.length > LONG_ENOUGH_IN_PART && (wanted.startsWith(own) || own.startsWith(wanted)))
    }
    const mayShow = ({ text, linkDensity, context }: LiveBlock): boolean =>
      text.length < title.length * 2 && linkDensity < 0.5 && !(context & (FOREIGN | BESIDE)) && text.slice(0, 3).toLowerCase() === start
    const found = headings.slice(0, MOST).find(says) ?? blocks.filter(mayShow).slice(0, MOST).find(says)
    if (found) return found
  }
  return headings.length === 1 ? (headings[0] ?? null) : null
}
