import { expect, test } from 'vitest'
import { type GoldPair, newspaper } from '../../fixtures/newspaper'
import type { ChromiumDriver } from '../support/chromium'
import { sendTo } from '../support/control'
import type { Surface } from '../support/driver'
import { openChecks, waitForRows } from '../support/record'
import { exportChecked } from '../support/record-story'
import { sharedChromium } from '../support/shared'
import { FakeWeb, MERIDIAN } from '../support/sites'

interface State {
  quotes: { key: string; text: string }[]
}

interface Kept {
  statements: { id: string; text: string; speakerId: string | null }[]
  speakers: { id: string; name: string }[]
  findings: { verdict: string; earlierStatementId: string; laterStatementId: string }[]
}

let record: Kept = { statements: [], speakers: [], findings: [] }
sharedChromium(new FakeWeb(), async (driver) => {
  record = await keepAll(driver, await driver.open(driver.extensionUrl('welcome.html')))
})
const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Keeps every quote of the ten articles, oldest first, and waits until all are checked. */
async function keepAll(driver: ChromiumDriver, control: Surface): Promise<Kept> {
  let kept = 0
  for (const { path } of newspaper.articles) {
    const page = await driver.open(MERIDIAN + path)
    const tab = await driver.tabId(page.url)
    const { quotes } = (await sendTo(control, 'readTab', tab)) as State
    for (const { key } of quotes) await sendTo(control, 'keepQuote', key, tab)
    kept += quotes.length
    await page.close()
  }
  await waitForRows(control, ({ statements }) => statements.length === kept)
  while ((await openChecks(control)) > 0) await new Promise((done) => setTimeout(done, 200))
  return (await exportChecked(driver)).record as never as Kept
}

const statementOf = (quote: string) => record.statements.find(({ text }) => letters(text).includes(letters(quote.split(' … ')[0] ?? quote)))

const nameOf = (quote: string) => record.speakers.find(({ id }) => id === statementOf(quote)?.speakerId)?.name

/** The verdict that was kept on a pair of the gold. */
function verdictOf({ earlier, later }: GoldPair): string {
  const sides = [statementOf(earlier.quote)?.id, statementOf(later.quote)?.id]
  const finding = record.findings.find(
    ({ earlierStatementId, laterStatementId }) => sides.includes(earlierStatementId) && sides.includes(laterStatementId),
  )
  return finding?.verdict ?? 'none'
}

const direct = newspaper.articles.flatMap(({ quotes }) => quotes.filter(({ kind }) => kind === 'direct'))

test('quotes whose speaker is named beside them have that speaker', () => {
  const wrong = direct.filter(({ speakerKind, text, speaker }) => speakerKind === 'named' && nameOf(text) !== speaker)
  expect(wrong.map(({ text, speaker }) => `${speaker}, not ${nameOf(text)}: ${text}`)).toEqual([])
})

test('most quotes of a "he" or "she" have the person behind it', () => {
  const pronouns = direct.filter(({ speakerKind }) => speakerKind === 'pronoun')
  const right = pronouns.filter(({ text, speaker }) => nameOf(text) === speaker)
  expect(right.length / pronouns.length).toBeGreaterThanOrEqual(0.6)
})

test.each(newspaper.contradictions)('$speaker: $why: is called a contradiction', (pair) => {
  expect(verdictOf(pair)).toBe('contradiction')
})

test.each(newspaper.lookalikes)('$speaker: $why: is no contradiction', (pair) => {
  expect(verdictOf(pair)).not.toBe('contradiction')
})
