import type { Paragraphs } from './paragraphs'

/** Paragraphs at the top whose quotations may be echoes, and how much of the text is looked through for them. */
const FIRST_LINES = 3
const REACH = 60
const LONGEST = 80
const LONGEST_QUOTE = 2000

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Tells whether quoted words of the first lines stand in another quotation too: a headline shortens what the text quotes. */
export class Echo {
  private quoted: string | null = null

  constructor(private readonly paragraphs: Paragraphs) {}

  /** @param paragraph  index of the paragraph @param inner  the quoted words */
  repeats(paragraph: number, inner: string): boolean {
    if (paragraph >= FIRST_LINES || inner.length > LONGEST) return false
    const words = plain(inner)
    if (words.length < 4) return false
    this.quoted ??= this.all()
    return this.quoted.indexOf(words, this.quoted.indexOf(words) + 1) >= 0
  }

  private all(): string {
    const { paragraphs } = this
    const found: string[] = []
    for (let i = 0; i < Math.min(paragraphs.length, REACH); i++)
      for (const { innerStart, innerEnd } of paragraphs.at(i)?.regions.slice(0, REACH) ?? [])
        found.push(plain(paragraphs.text.slice(innerStart, Math.min(innerEnd, innerStart + LONGEST_QUOTE))))
    return found.join(' | ')
  }
}
