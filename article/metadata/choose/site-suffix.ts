import { fold } from '../fold'

const SEPARATOR = /\s+[|–—·•»«:›>/-]{1,2}\s+|\s*[|｜]\s*|\s*::\s*|:\s+/g
const BAR = /^\s*[|｜]\s*$/
const SHORTEST_TITLE = 8
const MOST_PARTS = 3
/** How much longer than the site's name its mention may be ("Herald" – "Herald Online"). */
const MENTION = 14

/**
 * Takes the site's name, and sections between it and the title, from either end of a title.
 *
 * @param names  folded names of the site
 * @param shown  folded headlines that the page shows: a title that equals one stays whole, one that begins with one is cut to it
 */
export function withoutSite(title: string, names: readonly string[], shown: readonly string[]): string {
  let value = title
  for (let part = 0; part < MOST_PARTS; part++) {
    const cut = cutOnce(value, names, shown)
    if (cut === value) return value
    value = cut
  }
  return value
}

function cutOnce(title: string, names: readonly string[], shown: readonly string[]): string {
  const places = [...title.matchAll(SEPARATOR)]
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined || shown.includes(fold(title))) return title
  const endsWithSite = isSite(title.slice(last.index + last[0].length), names)
  for (const place of places) {
    const head = title.slice(0, place.index).trim()
    if (head.length <= SHORTEST_TITLE) continue
    const isSection = BAR.test(place[0]) && endsWithSite
    if (isSection || isSite(title.slice(place.index + place[0].length), names) || shown.includes(fold(head))) return head
  }
  const tail = title.slice(first.index + first[0].length).trim()
  return tail.length > SHORTEST_TITLE && isSite(title.slice(0, first.index), names) ? tail : title
}

function isSite(part: string, names: readonly string[]): boolean {
  const own = fold(part).replace(/\s+/g, '')
  return own.length > 0 && names.some((name) => isMention(own, name.replace(/\s+/g, '')))
}

function isMention(own: string, name: string): boolean {
  if (own === name || own === `the${name}`) return true
  if (own.length <= 3) return false
  return name.startsWith(own) || (own.startsWith(name) && own.length < name.length + MENTION)
}
