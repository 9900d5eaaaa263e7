import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JudgeStatus, readJudgeStatus, saveJudgeStatus } from '../../../checks'
import { type OnRecordDatabase, setSetting } from '../../../storage'
import { rulesStandIn } from '../../../storage/judge-status'
import { openRecord } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
})
afterEach(() => db.delete())

test('which judge is at work can be read', async () => {
  expect(await readJudgeStatus(db)).toBeNull()
  const status: JudgeStatus = { judge: 'rules', name: 'rules@1', problem: { kind: 'damaged', file: 'judge/model.onnx' } }
  await saveJudgeStatus(db, status)
  expect(await readJudgeStatus(db)).toEqual(status)
})

const model = { judge: 'bundled', name: 'judge@1', problem: null } as const
const rules = { judge: 'rules', name: 'rules@1', problem: null } as const
const standIn = { ...rules, problem: { kind: 'missing', file: 'judge/model.onnx' } } as const

test.each([
  ['no judge was at work yet', null, 'bundled', false],
  ['a model judges', model, 'bundled', false],
  ['rules were chosen', rules, 'rules', false],
  ['the bundled model can’t be used', standIn, 'bundled', true],
  ['nor behind a judge of the user’s', standIn, 'endpoint', true],
  ['rules were chosen since', standIn, 'rules', false],
] as const)('whether rules stand in for a model: %s', async (_, status, wanted, expected) => {
  if (status) await saveJudgeStatus(db, status)
  await setSetting(db, 'judge', wanted)
  expect(await rulesStandIn(db)).toBe(expected)
})
