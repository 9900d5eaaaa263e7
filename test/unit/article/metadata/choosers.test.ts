import { describe, expect, test } from 'vitest'
import { chooseAuthors } from '../../../../article/metadata/choose/authors'
import { chooseCanonical } from '../../../../article/metadata/choose/canonical'
import { chooseDate } from '../../../../article/metadata/choose/dates'
import { chooseKeywords, chooseSection } from '../../../../article/metadata/choose/subject'
import { chooseTitle } from '../../../../article/metadata/choose/title'
import type { Signature } from '../../../../article/metadata/claims'

const claims = (...pairs: [string, string][]) => pairs.map(([origin, value]) => ({ origin, value, confidence: 0.7 }))

describe('title', () => {
  test.each([
    ['site behind a bar', claims(['title', 'Court lets pipeline go ahead | Seeblatt']), 'Court lets pipeline go ahead'],
    ['site behind a dash', claims(['title', 'Court lets pipeline go ahead - Seeblatt']), 'Court lets pipeline go ahead'],
    ['site with an addition', claims(['title', 'Court lets pipeline go ahead – Seeblatt Online']), 'Court lets pipeline go ahead'],
    ['site in front', claims(['title', 'Seeblatt: Court lets pipeline go ahead']), 'Court lets pipeline go ahead'],
    ['sections between', claims(['title', 'Court lets pipeline go ahead | Economy | Seeblatt']), 'Court lets pipeline go ahead'],
    [
      'a dash of its own',
      claims(['og:title', 'Court lets pipeline go ahead - villages appeal']),
      'Court lets pipeline go ahead - villages appeal',
    ],
    ['a colon of its own', claims(['og:title', 'Pipeline: court lets it go ahead']), 'Pipeline: court lets it go ahead'],
    [
      'the headline without what follows',
      claims(['h1', 'Court lets pipeline go ahead'], ['title', 'Court lets pipeline go ahead – Valley']),
      'Court lets pipeline go ahead',
    ],
    ['the site alone is no title', claims(['h1', 'Seeblatt'], ['title', 'Court lets pipeline go ahead']), 'Court lets pipeline go ahead'],
    [
      'shown against one made for search',
      claims(
        ['h1', 'Judges let the pipeline go ahead'],
        ['json-ld', 'Pipeline to go ahead, judges say'],
        ['og:title', 'Pipeline to go ahead, judges say'],
      ),
      'Judges let the pipeline go ahead',
    ],
    [
      'what most say',
      claims(['json-ld', 'Court lets pipeline go ahead'], ['title', 'Court lets pipeline go ahead'], ['h1', 'Most read']),
      'Court lets pipeline go ahead',
    ],
  ])('%s', (_, given, title) => expect(chooseTitle(given, ['Seeblatt'])?.value).toBe(title))

  test('says why', () => {
    const chosen = chooseTitle(claims(['json-ld', 'Court lets pipeline go ahead'], ['h1', 'Court lets pipeline go ahead']), [])
    expect(chosen?.reason).toBe('Given by json-ld; the same in h1.')
  })

  test('nothing said, nothing chosen', () => expect(chooseTitle([], [])).toBeNull())
})

describe('authors', () => {
  const signed = (...names: (string | [string, Signature['kind']])[]) => [
    {
      origin: 'json-ld',
      confidence: 0.9,
      value: names.map((name) => (typeof name === 'string' ? { name, kind: 'unknown' as const } : { name: name[0], kind: name[1] })),
    },
  ]
  test.each([
    ['plain', signed('Ida Lund'), ['Ida Lund']],
    ['By', signed('By Ida Lund'), ['Ida Lund']],
    ['Von', signed('Von Ida Lund'), ['Ida Lund']],
    ['two in one string', signed('Ida Lund and Jonas Falk'), ['Ida Lund', 'Jonas Falk']],
    ['a list', signed('Ida Lund, Jonas Falk & Vera Simon'), ['Ida Lund', 'Jonas Falk', 'Vera Simon']],
    ['the same twice', signed('Ida Lund', 'IDA LUND'), ['Ida Lund']],
    ['a role behind', signed('Ida Lund, political editor'), ['Ida Lund']],
    ['an address behind', signed('Ida Lund', 'ida@seeblatt.example'), ['Ida Lund']],
    ['reading time', signed('Ida Lund', '2 minute read'), ['Ida Lund']],
    ['the publisher beside a person', signed('Ida Lund', 'Seeblatt'), ['Ida Lund']],
    ['a stated person with an odd name', signed(['Gear Team', 'person']), ['Gear Team']],
    ['only a body', signed(['Seeblatt', 'organization']), ['Seeblatt']],
    ['capital letters stay', signed('IDA LUND'), ['IDA LUND']],
    ['null as a word', signed('null'), undefined],
  ])('%s', (_, given, authors) => expect(chooseAuthors(given, ['Seeblatt'])?.value).toEqual(authors))

  test('a body signs with less confidence than a person', () => {
    const person = chooseAuthors(signed('Ida Lund'), [])?.confidence ?? 0
    expect(chooseAuthors(signed(['Valley Press', 'organization']), [])?.confidence).toBeLessThan(person)
  })
})

describe('dates', () => {
  test('the trusted source that others bear out', () => {
    const given = [
      { origin: 'json-ld', value: '2024-03-05T18:20:00+01:00', confidence: 0.9 },
      { origin: 'time', value: '2019-01-01', confidence: 0.5 },
      { origin: 'url', value: '2024-03-05', confidence: 0.5 },
    ]
    expect(chooseDate(given)).toMatchObject({ value: '2024-03-05T18:20:00+01:00', origin: 'json-ld' })
  })
  test('the zone from another source of the same moment', () => {
    const given = claims(['json-ld', '2024-03-05 18:20:00.0'], ['date', '2024-03-05T18:20:00+01:00'])
    expect(chooseDate(given)?.value).toBe('2024-03-05T18:20:00+01:00')
  })
  test('words are no date here', () => expect(chooseDate(claims(['time', 'two hours ago']))).toBeNull())
})

describe('canonical address', () => {
  const here = 'https://www.seeblatt.example/a/b-1?utm_source=x'
  test.each([
    ['stated', claims(['link', 'https://www.seeblatt.example/a/b']), 'https://www.seeblatt.example/a/b'],
    ['relative', claims(['link', '/a/b']), 'https://www.seeblatt.example/a/b'],
    ['front page is none', claims(['link', 'https://www.seeblatt.example/'], ['url', here]), 'https://www.seeblatt.example/a/b-1'],
    ['another site is none', claims(['link', 'https://agency.example/b'], ['url', here]), 'https://www.seeblatt.example/a/b-1'],
  ])('%s', (_, given, address) => expect(chooseCanonical(given, here)?.value).toBe(address))
})

test('section: the last step, not "Home"', () => {
  expect(chooseSection(claims(['meta', 'News > World']))?.value).toBe('World')
  expect(chooseSection(claims(['meta', 'Home']))).toBeNull()
})

test('keywords: no site, no machine tags, none twice', () => {
  const given = [{ origin: 'keywords', confidence: 0.6, value: ['Ferries', 'ferries', 'Seeblatt', 'type=story', 'harbour'] }]
  expect(chooseKeywords(given, ['Seeblatt'])?.value).toEqual(['Ferries', 'harbour'])
})
