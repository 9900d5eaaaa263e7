import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { recordStep } from '../journal/record'
import { now } from '../rows'
import type { Statement } from '../types'
import { withSighting } from './sightings'

/**
 * Attaches a statement to other words of its page, as the user pointed at them: where it is found and what was seen there are one step, which
 * undo takes back whole.
 *
 * @param found  the words as they stand in the page
 * @throws RecordError `not-found`
 */
export async function attachStatement(
  db: OnRecordDatabase,
  id: string,
  selectors: Statement['selectors'],
  found: string,
): Promise<Statement> {
  return await recordStep(db, async (change) => {
    const statement = await db.statements.get(id)
    if (statement === undefined) throw new RecordError('not-found', { table: 'statements', id })
    const seen = withSighting(statement, { statementId: id, state: 'edited', found })
    const attached: Statement = { ...seen, selectors, updatedAt: now() }
    await change.put('statements', [attached])
    return { action: 'edit', parameters: { count: 1, text: statement.text.slice(0, 80) }, result: attached }
  })
}
