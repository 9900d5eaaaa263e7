import { expect, test } from 'vitest'
import { keepStatement, recordSightings } from '../../../storage'
import { draft, freshRecord } from './fixtures'

const KEPT = 'We will not raise taxes.'
const NOW = 'We will raise taxes.'

/** Notes what was seen, one after the other, and gives the statement as it stands then. */
async function after(...seen: [state: 'same' | 'edited' | 'negation-changed' | 'gone', found: string | null][]) {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: KEPT }))
  for (const [state, found] of seen) await recordSightings(db, [{ statementId: statement.id, state, found }])
  const row = await db.statements.get(statement.id)
  return [row?.text, row?.state, row?.lastSeen?.text]
}

test.each([
  ['changed', [['negation-changed', NOW]], [KEPT, 'negation-changed', NOW]],
  [
    'changed, then as kept',
    [
      ['negation-changed', NOW],
      ['same', KEPT],
    ],
    [KEPT, 'same', NOW],
  ],
  [
    'changed, then gone',
    [
      ['negation-changed', NOW],
      ['gone', null],
    ],
    [KEPT, 'gone', NOW],
  ],
  [
    'changed, then gone, then gone still',
    [
      ['negation-changed', NOW],
      ['gone', null],
      ['gone', null],
    ],
    [KEPT, 'gone', NOW],
  ],
  ['gone', [['gone', null]], [KEPT, 'gone', '']],
  [
    'changed twice',
    [
      ['negation-changed', NOW],
      ['edited', 'We may raise taxes.'],
    ],
    [KEPT, 'edited', 'We may raise taxes.'],
  ],
] as const)('both wordings stay: %s', async (_, seen, row) => expect(await after(...seen.map((one) => [...one] as never))).toEqual(row))
