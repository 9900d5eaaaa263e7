import { isBreak, isVerb } from './noun-phrase'

/** "It remains to be seen", "it turned out", "it rains", "it breaks my heart": no thing is meant, whatever is spoken of. */
const EMPTY =
  /^["“'‘]?It(?:['’](?:s|ll|d))?\s+(?:\p{L}+(?:n['’]t)?\s+){0,3}?(?:remains?(?:ed)?|turn(?:s|ed|ing)?\s+out|bec(?:o|a)mes?|happen(?:s|ed|ing)?|occur(?:s|red)?|rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|(?:breaks?|broke)\s+(?:my|our|your)|go(?:es)?\s+without|went\s+without|means?|meant|seems?|seemed|appears?|appeared|looks?|feels?|felt|depends?|matters?)(?![\p{L}\p{M}])/u
/** "It will take years to …", "it hurts me that …": what is meant follows. */
const AHEAD = /^["“'‘]?It(?:['’](?:s|ll|d))?\s[^.;:]{0,60}?(?<=\s)(?:to|that|who|when|if|whether|how|why|what|where)(?![\p{L}\p{M}])/u
/** "Its hard to say" is "it's"; so are "its raining", "its complicated". */
const MISSPELT = /^["“'‘]?Its\s+(?:(?:very|so|too|really)\s+)?(?:\p{L}+ing(?![\p{L}\p{M}])|\p{L}+\s*(?:$|[.,;:!?]|(?:to|that|when|if)\s))/u
/** What only a thing does, or what is done with things only; "it protects us" may speak of a whole sentence. */
const DOES = 'employ(?:s|ed)?|houses|housed|contain(?:s|ed)?|includes?|included|consist(?:s|ed)?'
/** The same of what happens to a thing: only where nothing is done to another one ("it opens old wounds"). */
const BEFALLS =
  '(?:re)?open(?:s|ed)?|(?:re)?closes?|(?:re)?closed|stays?|stayed|rises?|rose|risen|falls?|fell|fallen|fail(?:s|ed)?|collapse[sd]?|burn(?:s|ed|t)?|expire[sd]?|shrinks?|shrank|shrunk|leak(?:s|ed)?|sinks?|sank|sunk|survive[sd]?|comes?|came|arrives?|arrived'
/** Nothing, or a time, a place, a cause behind it. */
const ALONE =
  '(?=\\s*(?:$|[.,;:!?"”’–—])|\\s+(?:open|closed|shut|empty|here|there|down|again|soon|now|today|tomorrow|tonight|next|last|in|at|by|from|before|after|until|for|because|as|and|but|so|forever|anyway|too|\\p{L}+ly)(?![\\p{L}\\p{M}]))'
/** Auxiliaries between. */
const HELPING = String.raw`(?:['’](?:ll|d|ve)|\s+(?:will|would|can|could|should|shall|must|may|might|did|does|do|has|have|had)(?:n['’]t|\s+not)?|\s+(?:won['’]t|can['’]t|cannot))?`
const OF_A_THING = new RegExp(
  `^["“'‘]?(?:It|They)${HELPING}\\s+(?:(?:never|also|still|just|soon|now|always|only|\\p{L}+ly)\\s+)?(?:(?:${DOES})(?=\\s)|(?:${BEFALLS})${ALONE})`,
  'u',
)
/** "They say it will rain": people at large. */
const AT_LARGE =
  /^["“'‘]?They(?:['’](?:ll|d|ve|re))?\s+(?:\p{Ll}+\s+)?(?:say|says|said|saying|tell|told|telling|call|called|think|thought|know|claim|claimed)(?![\p{L}\p{M}])/u
/** What begins no noun phrase, beside verbs and what breaks one. */
const NO_NOUN =
  /^(?:been|being|be|not|never|also|alone|just|only|all|you|me|us|so|very|too|got|gonna|there|no|had|own|(?:every|some|any|no)(?:one|body)|people)$/u
const WORD_AFTER = /^["“'‘]?(?:It|They|Its|Their|He|She|His|Her)\s+([\p{L}\p{M}'’-]+)/u

/** Whether an opening "it" or "they" may mean nothing, all that was said before, or what follows: then no phrase stands for it. */
export const isEmpty = (text: string): boolean => EMPTY.test(text) || AHEAD.test(text) || MISSPELT.test(text) || AT_LARGE.test(text)

/** Whether what an opening "it" or "they" does, only things do: "it will close", "it employs 900". It may mean the subject of the sentence before. */
export const isOfThing = (text: string): boolean => OF_A_THING.test(text)

/** "Its workers will strike": a noun, and a verb that is known; "its nice here" is "it's". */
function isNounOfIts(text: string): boolean {
  const words = text.split(/[\s,.;:!?]+/u, 5).slice(1)
  const verb = words.findIndex((word, i) => i > 0 && isVerb(word))
  return verb > 0 && !words.slice(0, verb).some((word) => isBreak(word) || NO_NOUN.test(word))
}

/** Whether an opening pronoun stands for what is outside the statement: not "he who pays"; nor "his was a bad plan", where no noun is his. */
export function pointsBehind(text: string, owns: boolean): boolean {
  const next = WORD_AFTER.exec(text)?.[1]
  if (next === undefined) return !owns
  if (/^["“'‘]?Its\s/u.test(text) && !isNounOfIts(text)) return false
  if (/^(?:who|whom|whose|that|which|of)$/u.test(next)) return false
  return !owns || !(isBreak(next) || isVerb(next) || NO_NOUN.test(next))
}
