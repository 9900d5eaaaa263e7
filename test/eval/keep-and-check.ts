import 'fake-indexeddb/auto'
import { createRunner } from '../../checks'
import type { Engine } from '../../contradiction'
import { keepStatement, openDatabase, type StatementDraft } from '../../storage'
import type { TimelineLine } from './types'

/**
 * Keeps statements in date order in a record of their own; each keep is followed by the checks that it queued.
 *
 * @param name  of the record, unlike any other's at the time
 * @returns     the findings as they stand in the end, by the statements' ids, and the pairs judged
 */
export async function keepAndCheck(
  statements: readonly { id: string; draft: StatementDraft }[],
  engine: Engine,
  name: string,
): Promise<Pick<TimelineLine, 'flags' | 'checked'>> {
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
  for (const { id, draft } of statements.toSorted((a, b) => a.draft.date.localeCompare(b.draft.date))) {
    const { utteranceId } = (await keepStatement(db, draft)).statement
    if (!ids.has(utteranceId)) ids.set(utteranceId, id)
    await runner.run()
  }
  await db.delete()
  return { flags: [...flags.values()], checked }
}
