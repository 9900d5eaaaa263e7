import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JudgeStatus, readJudgeStatus, saveJudgeStatus } from '../../../checks'
import type { OnRecordDatabase } from '../../../storage'
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
