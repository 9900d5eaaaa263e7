/** A pronoun that opens a statement and points behind it. */
const OPENING = /^([“"'‘]?)(It|This|That|They|These|Those|Es|Das|Dies|Sie)(?=\s|['’])/u
/** An article or its like, and the words after it: a sentence's subject usually starts so. */
const SUBJECT = /\b(?:the|our|this|these|a|an|der|die|das|unsere?)((?:\s+\p{L}[\p{L}-]*){1,4})/iu
const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|does|do|did|of|in|on|at|to|for|with|and|that|which|who)$/iu
const SENTENCE_END = /[.!?…][”"’')\]]?\s+/gu
/** "It is raining", "it is time that …", "this morning": nothing is meant. */
const EMPTY =
  /^[“"'‘]?(?:It(?:['’]s| is| was)\s+(?:time|true|clear|raining|possible|impossible|likely|hard|easy|important|not|up to|no|been)|(?:This|That|These|Those)\s+\p{L}+\s+(?:is|was|are|were|will|has|have|had|can)\b|(?:This|That)\s+(?:morning|week|month|year|evening|time))/u

function sentenceBefore(context: string, text: string): string {
  const at = context.indexOf(text.slice(0, 40))
  if (at <= 0) return ''
  const before = context
    .slice(0, at)
    .replace(/[“"„«‘]\s*$/u, '')
    .trim()
  const parts = before.split(SENTENCE_END).filter((part) => part.trim() !== '')
  return parts.at(-1) ?? ''
}

/** The noun phrase that a sentence begins with: up to an auxiliary, or without a last word that reads as a verb. */
function subjectOf(sentence: string): string | null {
  const match = SUBJECT.exec(sentence)
  if (!match?.[1]) return null
  const words = match[1].trim().split(/\s+/)
  const end = words.findIndex((word) => AUXILIARY.test(word))
  const noun =
    end >= 0
      ? words.slice(0, end)
      : words.length > 2
        ? words.slice(
            0,
            words.findIndex((word, i) => i > 0 && /(?:s|ed|te|t)$/u.test(word)),
          )
        : words
  return noun.length > 0 ? `${match[0].slice(0, match[0].length - match[1].length)} ${noun.join(' ')}` : null
}

/**
 * Says what an opening "it", "this" or "they" means, in square brackets behind it, where the source's words before the statement tell:
 * "It stays open" after "The mine employs 900 people." becomes "It [The mine] stays open". Only the judge and the encoder see it.
 *
 * @param context the source's text around the statement, the statement included
 */
export function resolveReferences(text: string, context: string | null | undefined): string {
  const opening = OPENING.exec(text)
  if (!opening || !context || EMPTY.test(text)) return text
  const phrase = subjectOf(sentenceBefore(context, text))
  if (!phrase) return text
  const at = opening[0].length
  return `${text.slice(0, at)} [${phrase}]${text.slice(at)}`
}
