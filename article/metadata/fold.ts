/** Folds case, accents of typesetting, marks and white space away, for comparing names and titles; never for showing them. */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const result = foldAnew(text)
  if (text.length > LONGEST_REMEMBERED) return result
  if (folded.size >= MOST_REMEMBERED) folded.clear()
  folded.set(text, result)
  return result
}

const folded = new Map<string, string>()
const MOST_REMEMBERED = 2_000
const LONGEST_REMEMBERED = 300

function foldAnew(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
