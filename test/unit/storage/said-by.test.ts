import { expect, test } from 'vitest'
import { saidBy } from '../../../storage/said-by'

test.each([
  ['the speaker’s name', 'Anna Keller', 'she', 'Anna Keller'],
  ['the page’s words where nobody is named', null, 'a spokesman for Elm Bridge', 'a spokesman for Elm Bridge'],
  ['nobody', undefined, null, null],
])('%s', (_, name, speakerAsWritten, words) => expect(saidBy({ speakerAsWritten }, name)).toBe(words))
