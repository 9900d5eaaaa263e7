/** Letters and digits alone: marks and spaces differ between what was kept and what is found, words do not. */
export const words = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
