import { fold } from '../metadata/fold'
import { BESIDE, FOREIGN } from './context'
import type { LiveBlock } from './walk'

/** The block that shows the title: the `h1` that says it, else any heading or block that does, else the only `h1`. */
export function findHeadline(blocks: readonly LiveBlock[], title: string | null): LiveBlock | null {
  const headings = blocks.filter((block) => block.tag === 'h1' && !(block.context & FOREIGN))
  if (title !== null) {
    const wanted = fold(title)
    const says = (block: LiveBlock): boolean => {
      const own = fold(block.text)
      return own === wanted || (own.length > 15 && (wanted.startsWith(own) || own.startsWith(wanted)))
    }
    const found =
      headings.find(says) ??
      blocks.find(
        (block) => block.text.length < title.length * 2 && block.linkDensity < 0.5 && !(block.context & (FOREIGN | BESIDE)) && says(block),
      )
    if (found) return found
  }
  return headings.length === 1 ? (headings[0] ?? null) : null
}
