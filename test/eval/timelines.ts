import { draftOf } from '../draft'
import { openEvaluationEngine } from './engine'
import { keepAndCheck } from './keep-and-check'
import type { TimelineLine, TimelinesRow } from './types'

const statementsOf = ({ speaker, role, statements }: TimelinesRow) =>
  statements.map(({ id, date, topic, text }) => {
    const url = `https://timeline.example/${encodeURIComponent(id)}`
    return { id, draft: draftOf({ text, speaker, date, url }, { speakerRole: role ?? null, topicNames: topic ? [topic] : [] }) }
  })

/** One output line of the `timelines` task for every speaker: storage, queue, retrieval, judge and calibration as shipped. */
export async function* timelinesTask(rows: readonly TimelinesRow[]): AsyncGenerator<TimelineLine> {
  const engine = await openEvaluationEngine()
  for (const [i, row] of rows.entries()) {
    yield { speaker: row.speaker, ...(await keepAndCheck(statementsOf(row), engine, `timeline-${i}`)) }
  }
  engine.destroy()
}
