import { describe, expect, test } from 'vitest'
import { textFragment } from '../../../anchoring'

const selector = (exact: string, prefix = '', suffix = '') => ({
  quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
  position: { type: 'TextPositionSelector' as const, start: 0, end: exact.length },
})
const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')

describe('a deep link to the words', () => {
  test.each([
    ['words alone', selector('We will pay'), '#:~:text=We%20will%20pay'],
    [
      'with neighbours',
      selector('We will pay', 'On Monday she said: ', ' and left the hall early'),
      '#:~:text=On%20Monday%20she%20said%3A-,We%20will%20pay,-and%20left%20the%20hall',
    ],
    ['neighbours of the same block only', selector('We will pay', 'Title\n', '\nNext'), '#:~:text=We%20will%20pay'],
    ['its own signs', selector('a-b, c & d'), '#:~:text=a%2Db%2C%20c%20%26%20d'],
    ['signs that break links elsewhere', selector('(so_*~!) "it’s"'), '#:~:text=%28so%5F%2A%7E%21%29%20%22it%E2%80%99s%22'],
    ['part of a word has no neighbours there', selector('ise taxes', 'We will ra', 'now'), '#:~:text=ise%20taxes'],
    ['over blocks, its ends', selector('First line\nlast line'), '#:~:text=First%20line,last%20line'],
    [
      'long, its ends',
      selector(long),
      '#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79',
    ],
    ['nothing', selector('  '), ''],
  ])('%s', (_, given, fragment) => expect(textFragment(given)).toBe(fragment))

  test('is a fragment that a URL takes as it is', () => {
    const fragment = textFragment(selector('“Nein”, sagte er – 5 %?', 'davor ', ' danach'))
    expect(new URL(fragment, 'https://news.example/a').hash).toBe(fragment)
  })
})
