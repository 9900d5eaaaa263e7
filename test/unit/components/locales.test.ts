import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue, LOCALES, ROOT } from './messages'

const EN = catalogue('en')
const PLURAL = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(PLURAL, '')
const pluralBases = new Set(Object.keys(EN).flatMap((key) => (key.endsWith('_other') && `${base(key)}_one` in EN ? [base(key)] : [])))
const isPlural = (key: string) => PLURAL.test(key) && pluralBases.has(base(key))

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
)
const text = [...sources, readFileSync(join(ROOT, 'manifest.config.ts'), 'utf8')].join('\n')
const named = new Set([...text.matchAll(/['"`](?:__MSG_)?([A-Za-z][\w]*?)(?:__)?['"`]/g)].map((match) => match[1]))

/** What a wording may hold of markup: nothing. Pages' texts and wordings are text nodes; this keeps it so in the manifest and tooltips too. */
const UNSAFE = /[<>]|&\w+;|javascript:|\$\{|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/iu

const placeholders = (wording: string) => [...new Set(wording.match(/\$\d/g) ?? [])].sort().join()

test('the ten languages are there', () => {
  expect(LOCALES.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'pl', 'pt_PT', 'ru', 'uk'])
})

test('every English wording is used', () => {
  const unused = Object.keys(EN).filter((key) => !named.has(isPlural(key) ? base(key) : key))
  expect(unused).toEqual([])
})

describe.each(LOCALES)('%s', (locale) => {
  const words = catalogue(locale)
  const categories = new Intl.PluralRules(words.locale).resolvedOptions().pluralCategories

  test('names its own language', () => expect(words.locale).toBe(locale.replace('_', '-')))

  test('has every wording, in each plural category of the language, and no other', () => {
    const wanted = Object.keys(EN).flatMap((key) => (isPlural(key) ? categories.map((category) => `${base(key)}_${category}`) : [key]))
    const there = new Set(Object.keys(words))
    expect([...new Set(wanted)].filter((key) => !there.has(key))).toEqual([])
    const known = new Set(wanted)
    expect([...there].filter((key) => !known.has(key))).toEqual([])
  })

  test('has the same placeholders as English', () => {
    const wrong = Object.entries(words).filter(([key, wording]) => {
      const english = EN[key] ?? EN[`${base(key)}_other`] ?? ''
      const mayLeaveOut = isPlural(key) && !key.endsWith('_other')
      return mayLeaveOut
        ? [...placeholders(wording)].some((mark) => mark !== ',' && !placeholders(english).includes(mark))
        : placeholders(wording) !== placeholders(english)
    })
    expect(wrong).toEqual([])
  })

  test('is safe and not empty', () => {
    expect(Object.entries(words).filter(([, wording]) => UNSAFE.test(wording) || wording.trim() === '')).toEqual([])
  })

  test('marks the words that decide in the practice article', () => {
    for (const key of ['practice_earlier', 'practice_2_words']) {
      const parts = words[key]?.split('*') ?? []
      expect(parts.length).toBeGreaterThanOrEqual(3)
      expect(parts.length % 2).toBe(1)
    }
  })
})
