/**
 * A number for a text's words, so that an index holds eight bytes instead of the words once more. Two texts may share one: compare the words
 * after. FNV-1a over UTF-16 units (Fowler, Noll and Vo), 32 bits.
 */
export function wordsHash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}
