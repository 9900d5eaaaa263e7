import { expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { isOtherName } from '../../../entrypoints/reader.content/other-name'
import { speakerFields } from '../../../entrypoints/reader.content/speaker-fields'

const SAID = '“We will never raise the fares,” said Angela Kasner.\nIt rained. “We will never sell the boats,” she said.'

/** Whether a correction of the quote that has these words is one of a name. */
function learnable(text: string, words: string, meant: string): boolean {
  const quotes = findQuotes(text, { language: 'en' })
  const quote = quotes.find((one) => one.text.includes(words))!
  return isOtherName({ text, quotes }, speakerFields(quote.speaker), meant)
}

test.each([
  ['a name that the page gives', SAID, 'raise', 'Angela Merkel', true],
  ['a pronoun', SAID, 'sell', 'Angela Merkel', false],
  ['somebody whom the page names as well', `${SAID} Merkel was there.`, 'raise', 'Angela Merkel', false],
  ['with accents or without', `${SAID} Hélène was there.`, 'raise', 'Helene', false],
  ['nobody else', SAID, 'raise', 'Kasner', false],
  ['a short name', SAID, 'raise', 'AK', true],
])('%s', (_, text, words, meant, is) => expect(learnable(text, words, meant)).toBe(is))
