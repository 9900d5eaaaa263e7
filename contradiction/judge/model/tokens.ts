import { Tokenizer } from '@huggingface/tokenizers'
import * as v from 'valibot'

/** Turns texts into token ids, cut to the model's length; pairs are cut at the longer side first, as in training. */
export interface TokenReader {
  single(text: string): number[]
  pair(a: string, b: string): number[]
}

/** Where a tokenizer puts its own marks around one and two texts, learnt from a probe. */
interface Frame {
  before: number[]
  between: number[]
  after: number[]
}

/** Far beyond any model's length: more text than this is never read. UTF-16 code units. */
const LONGEST = 8000

function frameOf(whole: number[], a: number[], b: number[]): Frame {
  const first = whole.findIndex((_, i) => a.every((id, j) => whole[i + j] === id))
  const second = whole.findIndex((_, i) => i >= first + a.length && b.every((id, j) => whole[i + j] === id))
  return { before: whole.slice(0, first), between: whole.slice(first + a.length, second), after: whole.slice(second + b.length) }
}

const Marks = v.object({ added_tokens: v.optional(v.array(v.object({ content: v.pipe(v.string(), v.minLength(1)) })), []) })

/** Takes the tokenizer's own marks ("</s>") out of a text: written in a statement they would end it, and what follows would pass for the other one. */
function withoutMarks(data: object): (text: string) => string {
  const marks = v.parse(Marks, data).added_tokens.map(({ content }) => content)
  return (text) => marks.reduce((left, mark) => left.replaceAll(mark, ` ${mark.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `), text)
}

/**
 * Reads tokens as the model was trained to see them.
 *
 * @param data      parsed `tokenizer.json`
 * @param maxLength longest input in tokens, marks included
 */
export function createTokenReader(data: object, maxLength: number): TokenReader {
  const tokenizer = new Tokenizer(data, {})
  const plain = withoutMarks(data)
  const bare = (text: string) => tokenizer.encode(plain(text.slice(0, LONGEST)), { add_special_tokens: false }).ids
  const frame = frameOf(tokenizer.encode('yes', { text_pair: 'no' }).ids, bare('yes'), bare('no'))
  const room = maxLength - frame.before.length - frame.between.length - frame.after.length
  return {
    single: (text) => [...frame.before, ...bare(text).slice(0, maxLength - frame.before.length - frame.after.length), ...frame.after],
    pair(a, b) {
      const [left, right] = [bare(a), bare(b)]
      const half = Math.floor(room / 2)
      const keepLeft = right.length <= half ? room - right.length : Math.min(left.length, room - half)
      const first = left.slice(0, keepLeft)
      return [...frame.before, ...first, ...frame.between, ...right.slice(0, room - first.length), ...frame.after]
    },
  }
}
