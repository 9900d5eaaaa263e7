import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Anchor, find, foldText, type PageText, readPageText } from '../../../anchoring'
import { parsePage } from '../../eval/parse-page'
import { random } from '../../random'
import { article, asHtml, keep, pageOf } from './pages'
import { filler, sentences } from './sentences'

const DATA = process.env.ON_RECORD_DATA ?? '../shared/data'
const LEAST = 16

interface Wrong {
  kept: string
  anchor: Anchor
}

/** Looks for words that a page does not have; what is found all the same. Words that it has are left out, and counted out. */
function lookUp(home: PageText, words: readonly string[], page: PageText): { tried: number; wrong: Wrong[] } {
  const text = foldText(page.text)
  const absent = words.filter((kept) => kept.length >= LEAST && !text.includes(foldText(kept)))
  const wrong = absent.map((kept) => ({ kept, anchor: find(page, keep(home, kept)) })).filter(({ anchor }) => anchor.state !== 'gone')
  return { tried: absent.length, wrong }
}

/** Pieces of 16 to 40 characters, cut at words: the short ones are the easiest to find by mistake. */
function fragments(text: string, next: () => number): string[] {
  const words = text.split(' ')
  const from = Math.floor(next() * Math.max(1, words.length - 4))
  const length = LEAST + Math.floor(next() * 24)
  let piece = ''
  for (const word of words.slice(from)) {
    if (piece.length >= length) break
    piece += `${piece ? ' ' : ''}${word}`
  }
  return piece.length >= LEAST ? [piece] : []
}

describe('sentences that are not on the page are not found', () => {
  const all = sentences(6_000, 7)
  const next = random(8)
  const order = all.map((text) => ({ text, key: next() })).sort((a, b) => a.key - b.key)
  const there = order.slice(0, 300).map(({ text }) => text)
  const elsewhere = order.slice(300).map(({ text }) => text)
  const page = pageOf(article(...there.map(asHtml), ...Array.from({ length: 200 }, () => filler(next))))

  test('of our own, though each has its likes on the page', () => {
    let tried = 0
    const wrong: Wrong[] = []
    for (let at = 0; at < elsewhere.length; at += 100) {
      const some = elsewhere.slice(at, at + 100)
      const between = some.map(() => filler(next))
      const home = pageOf(article(...some.flatMap((text, i) => [asHtml(text), between[i] ?? ''])))
      const result = lookUp(home, [...some, ...between.flatMap((text) => fragments(text, next))], page)
      tried += result.tried
      wrong.push(...result.wrong)
    }
    expect(tried).toBeGreaterThan(8_000)
    expect(wrong).toEqual([])
  })
})

const pairs = join(DATA, 'pages/pairs')
const quotes = join(DATA, 'quotes/dev.jsonl')

describe.skipIf(!existsSync(pairs) || !existsSync(quotes))(`sentences of other articles (${DATA})`, () => {
  test('are not found in saved pages', () => {
    const next = random(9)
    const articles = readFileSync(quotes, 'utf8')
      .split('\n')
      .slice(0, 400)
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
    const pages = readdirSync(pairs)
      .filter((name) => existsSync(join(pairs, name, 'new.html')))
      .map((name) => readPageText(parsePage(readFileSync(join(pairs, name, 'new.html'), 'utf8'))))
    let tried = 0
    const wrong: Wrong[] = []
    for (const [at, text] of articles.entries()) {
      const home = pageOf(article(...text.split('\n').map(asHtml)))
      const own = home.text.split(/(?<=[.!?]["”]?)\s+/).filter((one) => one.length >= LEAST)
      const page = pages[at % pages.length]
      if (!page) continue
      const result = lookUp(home, [...own, ...own.flatMap((one) => fragments(one, next))], page)
      tried += result.tried
      wrong.push(...result.wrong)
    }
    expect(tried).toBeGreaterThan(5_000)
    expect(wrong).toEqual([])
  })
})
