import 'fake-indexeddb/auto'
import { createRunner } from '../../checks'
import type { Engine } from '../../contradiction'
import { keepStatement, openDatabase, type StatementDraft } from '../../storage'
import { openEvaluationEngine } from './engine'
import type { TimelineLine, TimelinesRow } from './types'

type Row = TimelinesRow['statements'][number]

function draftOf({ speaker, role }: TimelinesRow, { id, date, topic, text }: Row): StatementDraft {
  const url = `https://timeline.example/${encodeURIComponent(id)}`
  return {
    text,
    selectors: [
      {
        quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: text.length },
      },
    ],
    kind: 'direct',
    language: null,
    speakerName: speaker,
    speakerAsWritten: speaker,
    speakerRole: role ?? null,
    topicNames: topic ? [topic] : [],
    date,
    dateBasis: 'said',
    note: '',
    source: {
      url,
      canonicalUrl: url,
      title: null,
      publisher: null,
      authors: [],
      published: date,
      modified: null,
      language: null,
      readAt: date,
    },
  }
}

/** Keeps one speaker's statements in date order in a record of their own; each keep is followed by the checks that it queued. */
async function runTimeline(row: TimelinesRow, engine: Engine, name: string): Promise<TimelineLine> {
  const db = await openDatabase(name)
  const ids = new Map<string, string>()
  const flags = new Map<string, TimelineLine['flags'][number]>()
  let checked = 0
  const runner = createRunner({
    db,
    engine,
    owner: name,
    signal: new AbortController().signal,
    onDone({ findings, withdrawn, judged }) {
      checked += judged
      for (const { id } of withdrawn) flags.delete(id)
      for (const { id, earlierUtteranceId, laterUtteranceId, verdict, reason, score } of findings) {
        const [earlier, later] = [ids.get(earlierUtteranceId), ids.get(laterUtteranceId)]
        if (earlier && later) flags.set(id, { earlier, later, verdict, ...(reason && { reason }), score })
      }
    },
  })
  for (const statement of row.statements.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const { utteranceId } = (await keepStatement(db, draftOf(row, statement))).statement
    if (!ids.has(utteranceId)) ids.set(utteranceId, statement.id)
    await runner.run()
  }
  await db.delete()
  return { speaker: row.speaker, flags: [...flags.values()], checked }
}

/** One output line of the `timelines` task for every speaker: storage, queue, retrieval, judge and calibration as shipped. */
export async function* timelinesTask(rows: readonly TimelinesRow[]): AsyncGenerator<TimelineLine> {
  const engine = await openEvaluationEngine()
  for (const [i, row] of rows.entries()) yield await runTimeline(row, engine, `timeline-${i}`)
  engine.destroy()
}
