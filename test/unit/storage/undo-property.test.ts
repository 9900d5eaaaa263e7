import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIntegrity, redo, undo } from '../../../storage'
import { wholeState } from './dump'
import { freshRecord } from './fixtures'
import { operations, perform } from './operations'

test('random operations: the record stays sound; undo of all gives the original, redo of all the end', async () => {
  await fc.assert(
    fc.asyncProperty(operations(12), operations(12), async (before, after) => {
      const db = await freshRecord()
      for (const op of before) await perform(db, op)
      await db.journal.clear()
      const original = await wholeState(db)
      for (const op of after) {
        await perform(db, op)
        expect(await checkIntegrity(db)).toMatchObject({ damages: [], unreadable: [] })
      }
      const end = await wholeState(db)
      while (await undo(db)) expect((await checkIntegrity(db)).damages).toEqual([])
      const back = await wholeState(db)
      while (await redo(db)) expect((await checkIntegrity(db)).damages).toEqual([])
      expect(withoutJudged(back)).toEqual(withoutJudged(original))
      expect(withoutJudged(await wholeState(db))).toEqual(withoutJudged(end))
      await db.delete()
    }),
    { numRuns: 60 },
  )
})

/** What a judge finds and what was seen in a page is no step: it may outlive the undo of other steps. */
function withoutJudged(state: unknown): unknown {
  if (!(state instanceof Object)) return state
  const findings: unknown = 'findings' in state ? state.findings : []
  const own = Array.isArray(findings) ? findings.filter((one: { origin: string }) => one.origin !== 'judge') : findings
  const statements: unknown = 'statements' in state ? state.statements : []
  const unseen = Array.isArray(statements) ? statements.map((one: object) => ({ ...one, state: null, lastSeen: null })) : statements
  return { ...state, findings: own, statements: unseen }
}
