/** Folds case, accents of typesetting, marks and white space away, for comparing names and titles; never for showing them. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
