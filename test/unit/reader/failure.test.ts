import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failureWords } from '../../../components/failure-words'
import { setMessages } from '../../../components/i18n'
import { catalogue, lookupIn } from '../components/messages'

beforeAll(() => setMessages(lookupIn(catalogue('en'))))
afterAll(() => setMessages(null))

const named = (name: string, message: string) => Object.assign(new Error(message), { name })

describe('what a failure in the page says', () => {
  test.each([
    [named('Disconnected', 'Error: Extension context invalidated.'), /^On Record was updated\./],
    [named('Refused', 'There is no room left on the disk.'), /^There is no room left on the disk\.$/],
    [new Error('x is not a function'), /^That did not work: x is not a function\. Nothing/],
    ['a string', /a string/],
  ])('%s', (error, words) => expect(failureWords(error)).toMatch(words))
})
