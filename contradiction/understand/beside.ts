/** What the source holds beside a statement. */
export interface Beside {
  /** The sentence before it; empty where there is none. */
  before: string
  /** Whether that sentence may have begun before the text that is known. */
  cut: boolean
  /** What stands between that sentence and the statement and only says who speaks ("Keller said of the plan:"); empty where nothing does. */
  frame: string
  /** Whether a quotation mark opens right before the statement. */
  quoted: boolean
  /** What follows the statement. */
  behind: string
  /** The text around it, close by. */
  around: string
}

/** A statement may stand in its source with other white space or marks towards its end: so much of it tells its place. */
const ENOUGH = 40
/** What stands farther off tells nothing. UTF-16 code units. */
const CLOSE = 600
/** A heading ends without a stop, and is no sentence before. */
const STOPPED = /[.!?…:,;][”"’')\]]*$/u
const MARKS_BEFORE = /["“”„«‘'’]+\s*$/u
/** Where a sentence ends: not behind an initial or a title. Paragraphs end one as well. */
const SENTENCE_END =
  /(?<!(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|No|vs|U\.S|U\.K)\.)(?<=[.!?…][”"’')\]]*)\s+(?=\P{Ll})|\s*\n\s*/gu
/** Verbs that say who speaks. */
export const SAYING =
  '(?:said|says|told|tells|added|adds|wrote|writes|replied|answered|warned|argued|insisted|explained|noted|continued|went on|concluded)'
/** What is spoken of: a full stop only behind a title or an initial. */
const WHOM = String.raw`\s+(?<whom>(?:\p{Lu}\p{Ll}{0,3}\.\s+)*[^,.;:"“”]{2,60}?)`
/** "said of the plan"; what is said "about an hour later" or "about Christmas" may be about anything. */
export const SAID_OF = String.raw`\s+of${WHOM}`
export const ASKED_ABOUT = String.raw`[Aa]sked\s+about${WHOM},`
const unnamed = (pattern: string) => pattern.replace('?<whom>', '?:')
/** "Keller said:", "she added of the plan:", "asked about the plan, Keller said:". */
const FRAME = new RegExp(
  String.raw`^(?:${unnamed(ASKED_ABOUT)}\s+)?(?:\p{L}[\p{L}.'’-]*\s+){0,3}${SAYING}(?:${unnamed(SAID_OF)})?\s*[,:]?$`,
  'u',
)

/**
 * Finds a statement in the text around it.
 *
 * @returns null where it does not stand there, or twice: then nobody knows what stands before it
 */
export function besideOf(text: string, context: string): Beside | null {
  const opening = text.slice(0, ENOUGH)
  const at = context.indexOf(opening)
  if (at < 0 || context.indexOf(opening, at + 1) >= 0) return null
  const until = context.slice(Math.max(0, at - CLOSE), at)
  const parts = until
    .replace(MARKS_BEFORE, '')
    .split(SENTENCE_END)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const frame = FRAME.test(last) ? last : ''
  const sentences = frame ? parts.slice(0, -1) : parts
  const before = sentences.at(-1) ?? ''
  return {
    before: STOPPED.test(before) ? before : '',
    cut: sentences.length < 2,
    frame,
    quoted: MARKS_BEFORE.test(until) || /^["“„«‘']/u.test(text),
    around: context.slice(Math.max(0, at - CLOSE), at + CLOSE),
    behind: context.startsWith(text, at) ? context.slice(at + text.length) : '',
  }
}
