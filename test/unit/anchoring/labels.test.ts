import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorsTask } from '../../eval/anchors'
import { scoreAnchors } from '../../eval/score-anchors'
import type { AnchorGold } from '../../eval/types'

const folder = join(process.env.ON_RECORD_DATA ?? '../shared/data', 'pages/pairs')
const file = join(folder, 'anchors.json')

describe.skipIf(!existsSync(file))(`saved pages at two times (${folder})`, () => {
  test('the labelled quotes and sentences', async () => {
    const labels: (AnchorGold & { pair: string; prefix: string; suffix: string })[] = JSON.parse(readFileSync(file, 'utf8'))
    const gold = labels.map((label, at) => ({ ...label, id: String(at) }))
    const rows = gold.map(({ id, pair, exact, prefix, suffix }) => ({
      id,
      old: `${pair}/old.html`,
      new: `${pair}/new.html`,
      exact,
      prefix,
      suffix,
    }))
    const lines = await Array.fromAsync(anchorsTask(rows, folder))
    const figures = new Map(scoreAnchors(gold, lines).map(({ name, value }) => [name, value]))
    expect(figures.get('right')).toBeGreaterThanOrEqual(0.98)
    expect(figures.get('wrong anchors')).toBe(0)
    expect(figures.get('changed shown as same')).toBe(0)
  })
})
