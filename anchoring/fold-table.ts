import { lazy } from './lazy'

/** What `fold` writes for one visible character (with its combining marks). */

const QUOTES: Record<string, string> = { "'": '‘’‚‛′‵`´ʼʹ‹›＇', '"': '“”„‟″‶«»〝〞〟＂「」『』｢｣' }
const DASHES = '‐‑‒–—―−﹘﹣－'

const clusters = /* @__PURE__ */ lazy(
  () =>
    new Map<string, string>([
      ...Object.entries(QUOTES).flatMap(([to, chars]) => [...chars].map((char): [string, string] => [char, to])),
      ...[...DASHES].map((char): [string, string] => [char, '-']),
      ['〜', '~'],
    ]),
)
/** Forms worked out are kept, up to so many. */
const MOST_CLUSTERS = 5_000

const VARIATION = /[\u034f\ufe00-\ufe0f]/g

/**
 * NFKC form of a cluster, quotation marks and dashes made plain. A form that would gain a digit or a space is left as it is: "10²" is not
 * "102" and "2½" is not "21⁄2".
 */
export function foldCluster(cluster: string): string {
  const known = clusters()
  let folded = known.get(cluster)
  if (folded === undefined) {
    const plain = cluster.replace(VARIATION, '').normalize('NFKC')
    folded = (/\p{N}/u.test(plain) && !/\p{Nd}/u.test(cluster)) || /\s/.test(plain) ? cluster.normalize('NFC') : plain
    if (known.size < MOST_CLUSTERS) known.set(cluster, folded)
  }
  return folded
}
