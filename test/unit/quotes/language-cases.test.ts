import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { es } from './cases/es'
import { fr } from './cases/fr'
import { it } from './cases/it'
import { nl } from './cases/nl'
import { pl } from './cases/pl'
import { pt } from './cases/pt'
import { ru } from './cases/ru'
import type { Case, Expected } from './cases/types'
import { uk } from './cases/uk'

const TABLES: Record<string, Case[]> = { fr, es, it, pt, nl, pl, ru, uk }
/** Cases that a language must have at least. */
const ENOUGH = 12

describe.each(Object.entries(TABLES))('%s', (language, cases) => {
  test.each(cases)('$shows', ({ text, found, indirect }) => {
    const quotes = findQuotes(text, { language, indirect })
    const seen = quotes.map(({ text: words, speaker, kind }, i): Expected => {
      const { by, kind: wanted } = found[i] ?? {}
      return { words, ...(by !== undefined && { by: speaker.name }), ...(wanted && { kind }) }
    })
    expect(seen).toEqual(found)
  })

  test('has enough cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(ENOUGH)
  })
})
