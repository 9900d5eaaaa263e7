/**
 * Folded text without what typesetters do between words: space around dashes and quotation marks, before a colon or a per cent sign, and
 * the choice between single and double marks. A dash or mark beside a digit stays, where it may be a minus, a foot or an inch.
 */
export function loosen(folded: string): string {
  return folded
    .replace(/(?<!\p{Nd})"|(?<![\p{L}\p{Nd}])'|(?<!\p{Nd})'(?!\p{L})/gu, '"')
    .replace(/ ?" ?/g, '"')
    .replace(/(?<=[\p{L}"'.,;:!?)]) ?- ?(?=[\p{L}"'(])/gu, '-')
    .replace(/ (?=[:;!?%])/gu, '')
    .trim()
}
