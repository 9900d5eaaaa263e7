import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { ArticleLine, Figure } from './types'

const Text = v.nullish(v.string())
const Gold = v.object({
  file: v.string(),
  gold: v.object({ title: Text, authors: v.nullish(v.array(v.string())), published: Text, body_file: Text }),
})

interface Tally {
  right: number
  of: number
}

/**
 * Scores output lines against a set of pages that are all articles.
 *
 * Title: equal but for white space, case and typographic marks. Authors: every gold author is one of ours or contained in one, or the
 * other way about, and none of ours is foreign to them. Day: the same day in the zone that the gold states. Body: F1 of bags of words.
 *
 * @param folder  the folder of pages: `manifest.json` with gold, `gold/` with bodies
 */
export function scoreArticles(folder: string, lines: readonly ArticleLine[]): Figure[] {
  const manifest = v.parse(v.array(Gold), JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const byFile = new Map(lines.map((line) => [line.file, line]))
  const tallies = { title: none(), authors: none(), day: none(), body: none(), recognised: none() }
  for (const { file, gold } of manifest) {
    const line = byFile.get(file)
    if (line === undefined) continue
    if (gold.title) add(tallies.title, Number(sameTitle(gold.title, line.title ?? '')))
    if (gold.authors?.length) add(tallies.authors, Number(sameAuthors(gold.authors, line.authors)))
    if (gold.published) add(tallies.day, Number(sameDay(gold.published, line.published)))
    const body = gold.body_file ? join(folder, gold.body_file) : null
    if (body !== null && existsSync(body)) add(tallies.body, bagF1(readFileSync(body, 'utf8'), line.text))
    add(tallies.recognised, Number(line.isArticle))
  }
  return [
    figure('title exact', tallies.title),
    figure('authors', tallies.authors),
    figure('day of publication', tallies.day),
    figure('body F1', tallies.body),
    figure('articles recognised', tallies.recognised),
  ]
}

function none(): Tally {
  return { right: 0, of: 0 }
}

function add(tally: Tally, right: number): void {
  tally.right += right
  tally.of++
}

function figure(name: string, { right, of }: Tally): Figure {
  return { name, value: of === 0 ? 0 : right / of, of, unit: 'share' }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‹›`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
}

export function sameTitle(gold: string, ours: string): boolean {
  return fold(gold) === fold(ours)
}

export function sameAuthors(gold: readonly string[], ours: readonly string[]): boolean {
  const bare = (name: string): string =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const wanted = bare(gold.join(' '))
  const said = bare(ours.join(' '))
  return (
    said !== '' &&
    gold.every((name) => said.includes(bare(name)) || ours.some((our) => bare(name).includes(bare(our)))) &&
    ours.some((our) => wanted.includes(bare(our)))
  )
}

export function sameDay(gold: string, ours: string | null): boolean {
  if (ours === null) return false
  if (gold.slice(0, 10) === ours.slice(0, 10)) return true
  const zone = /([+-])(\d\d):?(\d\d)$/.exec(gold.slice(10))
  const instant = Date.parse(ours)
  if (Number.isNaN(instant) || ours.length <= 10) return false
  const minutes = zone === null ? 0 : (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]))
  return new Date(instant + minutes * 60_000).toISOString().slice(0, 10) === gold.slice(0, 10)
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** F1 of two texts as bags of lower-case words; scripts without spaces count by character. */
export function bagF1(gold: string, ours: string): number {
  const wanted = bag(gold)
  const said = bag(ours)
  let common = 0
  for (const [word, count] of wanted) common += Math.min(count, said.get(word) ?? 0)
  const total = sum(wanted) + sum(said)
  return total === 0 ? 0 : (2 * common) / total
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
