import { describe } from 'vitest'
import { sendTo } from '../support/control'
import { hasData } from '../support/data'
import { exportChecked, importIntoEmpty } from '../support/record-story'
import { type Seed, seeds } from '../support/seeds'
import { expect, freshChromium, test } from '../support/test'

const present = hasData('seeds')

interface State {
  quotes: { key: string; text: string; speakerName: string | null }[]
}

interface Kept {
  statements: { text: string; speakerId: string | null }[]
  speakers: { id: string; name: string }[]
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const surname = (name: string) => letters(name).split(' ').at(-1) ?? ''

/** The marked direct quotes of the gold: whole, in sound marks, in the text itself. */
const expected = (seed: Seed) => seed.quotes.filter(({ kind, marks_ok }) => kind === 'direct' && marks_ok !== false)

/** Each with what became of it: null when it was kept right. */
function complaints(seed: Seed, record: Kept): string[] {
  const nameOf = (id: string | null) => record.speakers.find((speaker) => speaker.id === id)?.name ?? ''
  return expected(seed).flatMap(({ text, speaker }) => {
    const kept = record.statements.filter((statement) => letters(statement.text).includes(letters(text)))
    if (kept.length === 0) return [`${seed.name}: not kept: ${text.slice(0, 60)}`]
    return kept.some(({ speakerId }) => surname(nameOf(speakerId)) === surname(speaker))
      ? []
      : [`${seed.name}: another speaker (${nameOf(kept[0]?.speakerId ?? null)}): ${text.slice(0, 60)}`]
  })
}

describe.skipIf(!present)('the seed articles as news pages', () => {
  test('every quote is kept, the marked ones right, and the record survives a journey through a file', async ({ chromium, web }) => {
    const all = seeds()
    for (const { url, html } of all) web.add(url, html)
    const control = await chromium.open(chromium.extensionUrl('welcome.html'))
    for (const { url } of all) {
      const page = await chromium.open(url)
      const tab = await chromium.tabId(url)
      const { quotes } = (await sendTo(control, 'readTab', tab)) as State
      for (const { key } of quotes) expect(await sendTo(control, 'keepQuote', key, tab)).not.toBeNull()
      await page.close()
    }
    const file = await exportChecked(chromium)
    const record = file.record as never as Kept
    expect(all.flatMap((seed) => complaints(seed, record))).toEqual([])
    await freshChromium((driver) => importIntoEmpty(driver, file))
  })
})
