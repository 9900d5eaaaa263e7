import type { Derived } from '../../types'
import type { Claim, Signature } from '../claims'
import { fold } from '../fold'

const LEADING =
  /^(?:(?:by|von|par|por|di|da|door|af|av|from|text|texte|texto|testo|written by|story by|posted by|reported by|autor(?:in)?|auteur|автор|текст|كتبت?|بقلم|إعداد|نویسنده|خبرنگار|mit|with|and|und|et|y|e|и)\s*:?\s+)+/iu
const PARTS = /\s*(?:,|;|\||\/|•|·|、|，|،|&|\n)\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|та|ve|و|with)\s+(?=\p{Lu}|\p{Lo})/u
const NOISE =
  /\b(?:min(?:ute)?s?\s+read|read time|updated|published|posted|share|follow|subscribe|sign in|comments?|staff writer|contributors?$|editorial team)\b|https?:|www\.|@|\[email|^(?:null|undefined|none|admin|unknown|n\/a|print|email|home|news|january|february|march|april|may|june|july|august|september|october|november|december)$|\d{2}/i
const ROLE =
  /\b(?:editor|writer|reporter|correspondent|producer|columnist|journalist|analyst|fellow|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondant|periodista|redactor|redazione|senior|chief|bureau|special to|photographer)\b/i
const BODY =
  /\b(?:staff|desk|team|news(?:room|desk)?|press|agenc\w*|agence|agentur|redaktion|redacción|redacao|redação|redactie|redazione|редакция|associated press|reuters|afp|dpa|efe|ansa|bloomberg|times|post|media|tv|network|magazine|online|editors?|service|wire|bureau|group|inc|editorial)\b|\.(?:com|org|net|de|fr|uk|[a-z]{2})$/i

/**
 * Who wrote the article, as people: several names in one string are split, "By", roles, addresses and reading times go, and so does the
 * publisher wherever a person is named. Where the page names a body only ("Agency desk"), that body signs, with less confidence.
 */
export function chooseAuthors(claims: readonly Claim<Signature[]>[], publishers: readonly string[]): Derived<string[]> | null {
  const names = publishers.map(fold).filter(Boolean)
  const read = claims
    .map((claim) => ({ ...claim, people: people(claim.value, names), bodies: bodies(claim.value) }))
    .sort((a, b) => b.confidence - a.confidence)
  const agreed = (name: string): number =>
    new Set(read.filter(({ people }) => people.some((other) => fold(other) === fold(name))).map(({ origin }) => origin)).size
  let best: { value: string[]; origin: string; score: number } | null = null
  for (const { people, origin, confidence } of read) {
    if (people.length === 0) continue
    const score = confidence + 0.1 * Math.min(3, agreed(people[0] ?? '')) - (people.length > 8 ? 0.4 : 0)
    if (best === null || score > best.score) best = { value: people, origin, score }
  }
  if (best !== null)
    return {
      value: best.value,
      origin: best.origin,
      confidence: Math.min(1, best.score),
      reason: `${best.origin} names ${best.value.length === 1 ? 'a person' : 'people'}.`,
    }
  const body = read.find(({ bodies }) => bodies.length > 0)
  return body === undefined
    ? null
    : {
        value: body.bodies,
        origin: body.origin,
        confidence: body.confidence * 0.5,
        reason: 'The page names no person, only who signs for them.',
      }
}

function people(signatures: readonly Signature[], publishers: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const { name, kind } of signatures) {
    if (kind === 'organization' && (BODY.test(name) || publishers.includes(fold(name)))) continue
    for (const part of split(name)) {
      if (isPerson(part, publishers, kind === 'person')) found.set(fold(part), found.get(fold(part)) ?? part)
    }
  }
  return [...found.values()]
}

function bodies(signatures: readonly Signature[]): string[] {
  return [
    ...new Set(
      signatures
        .map(({ name }) => name.replace(LEADING, '').trim())
        .filter((name) => name.length > 1 && name.length < 80 && !NOISE.test(name)),
    ),
  ]
}

function split(name: string): string[] {
  const bare = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
  return bare
    .split(PARTS)
    .map((part) =>
      part
        .replace(LEADING, '')
        .replace(/^[\s\p{P}]+|[\s,;:|–—-]+$/gu, '')
        .trim(),
    )
    .filter(Boolean)
}

function isPerson(name: string, publishers: readonly string[], stated: boolean): boolean {
  const words = name.split(/\s+/)
  if (name.length < 2 || name.length > 50 || words.length > 6 || NOISE.test(name)) return false
  if (!stated && (ROLE.test(name) || BODY.test(name))) return false
  if (!/\p{L}{2}/u.test(name) || publishers.includes(fold(name))) return false
  if (publishers.some((publisher) => publisher.replace(/\s/g, '') === fold(name).replace(/\s/g, ''))) return false
  return !/^\p{Ll}/u.test(name) || words.length > 1
}
