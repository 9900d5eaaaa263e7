import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { spokenRegions } from '../../../article/quotes/dialogue'
import { LANGUAGES } from '../../../article/quotes/languages'
import { lexiconOf } from '../../../article/quotes/lexicon'

const polish = lexiconOf(LANGUAGES.pl)
const inner = (text: string) => spokenRegions(text, 0, text.length, polish).map((r) => text.slice(r.innerStart, r.innerEnd))

describe('speech set apart by dashes', () => {
  test.each([
    ['– Nie – powiedział Wolski. – Nigdy.', ['Nie', 'Nigdy.']],
    ['— Nie — powiedział Wolski.', ['Nie']],
    ['- Nie zamkniemy mostu - powiedział Wolski.', ['Nie zamkniemy mostu']],
    ['– Most – ten stary – stoi – powiedział Wolski.', ['Most – ten stary – stoi']],
    ['– Jeden – powiedział Wolski. – Dwa – dodał. – Trzy.', ['Jeden', 'Dwa', 'Trzy.']],
    ['– Nie! – krzyczał Wolski', ['Nie!']],
  ])('%s', (text, words) => {
    expect(inner(text)).toEqual(words)
  })

  test.each(['– chleb – mleko – ser', '–', '– ', 'Most – mówił Wolski – stoi.', '2010–2015 – lata mostu', '-5 stopni - mówią'])(
    'nobody speaks in %j',
    (text) => {
      expect(inner(text)).toEqual([])
    },
  )

  test('offsets count from the text’s beginning', () => {
    const text = 'Wstęp.\n– Nie – powiedział Wolski. – Nigdy.'
    const [quote] = findQuotes(text, { language: 'pl' })
    expect(quote?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Nie', 'Nigdy.'])
  })

  test('a language without them is left alone', () => {
    expect(findQuotes('– Wir bleiben – sagte Paul Brandt.', { language: 'de' })).toEqual([])
  })
})

test.each(['— а ', '«а, — сказал Б, — ', '— а — сказал — ', '– a - '])('%j without end costs no exception', (unit) => {
  for (const language of ['ru', 'pl', 'fr']) expect(() => findQuotes(unit.repeat(3_000), { language })).not.toThrow()
})
