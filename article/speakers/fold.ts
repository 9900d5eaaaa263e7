/**
 * Folds a name for comparison: case, accents, punctuation and a possessive 's go.
 *
 * @returns lower-case words parted by one space; empty for a name without letters
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
