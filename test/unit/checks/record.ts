import { createEngine, type Engine, type Judge, type JudgeScore } from '../../../contradiction'
import { keepStatement, type OnRecordDatabase, openDatabase, type StatementDraft } from '../../../storage'
import { draftOf } from '../../draft'

let count = 0

/** A record of its own, deleted by the caller. */
export const openRecord = () => openDatabase(`checks-${count++}`)

export function draft(text: string, date: string, more: Partial<StatementDraft> = {}): StatementDraft {
  const url = `https://paper.example/${encodeURIComponent(text.slice(0, 30))}-${date}`
  const { source, ...said } = draftOf({ text, speaker: 'Ada Morrow', date, url })
  const paper = { ...source, title: 'A title', publisher: 'The Paper', language: 'en' }
  return { ...said, language: 'en', speakerAsWritten: 'Morrow', source: paper, ...more }
}

export const keep = async (db: OnRecordDatabase, text: string, date: string, more: Partial<StatementDraft> = {}) =>
  (await keepStatement(db, draft(text, date, more))).statement

const score = (yes: boolean): JudgeScore => ({ contradiction: yes ? 0.99 : 0.005, entailment: 0.005, neutral: yes ? 0.005 : 0.99 })

export interface TestEngine extends Engine {
  /** Pairs that the judge was asked. */
  asked: string[]
}

/** An engine whose judge sees a contradiction wherever exactly one side has "never". `before` is awaited in each judgement. */
export function testEngine(before: () => Promise<void> | void = () => {}): TestEngine {
  const asked: string[] = []
  const judge: Judge = {
    id: 'fake',
    version: '1',
    languages: ['en'],
    async score(pairs, signal) {
      await before()
      signal?.throwIfAborted()
      asked.push(...pairs.map(({ earlier, later }) => `${earlier.text} | ${later.text}`))
      return pairs.map(({ earlier, later }) => score(earlier.text.includes('never') !== later.text.includes('never')))
    },
    destroy() {},
  }
  return { ...createEngine({ judge }), asked }
}
