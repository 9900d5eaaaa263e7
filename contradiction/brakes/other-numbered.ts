import type { Label } from '../text/label'
import type { Reading } from '../understand'

/** Things of one kind that have other numbers in the two texts ("Article 5", "Article 50"), and none that has the same. */
export function otherNumbered({ labels: left }: Reading, { labels: right }: Reading): { a: Label[]; b: Label[] } {
  const numbers = (labels: readonly Label[], wanted: string) => labels.filter(({ kind }) => kind === wanted).map(({ number }) => number)
  const differs = ({ kind }: Label) => {
    const [a, b] = [numbers(left, kind), numbers(right, kind)]
    return kind !== '' && a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number))
  }
  return { a: left.filter(differs), b: right.filter(differs) }
}
