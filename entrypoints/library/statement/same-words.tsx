import type { VNode } from 'preact'
import { plural } from '../../../components/i18n'
import { Section } from '../../../components/section'
import { StatementRow } from '../../../components/statement-row'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getStatementViews, type StatementView } from '../../../storage'
import { go, hashOf } from '../route'

const SHOWN = 20

/** Other pages that report the same words of the same speaker. */
export function SameWords({ view }: { view: StatementView }): VNode | null {
  const db = useRecord()
  const { id, utteranceId } = view.statement
  const others = useRead(async () => {
    const ids = await db.statements.where('utteranceId').equals(utteranceId).limit(SHOWN).primaryKeys()
    return await getStatementViews(
      db,
      ids.filter((other) => other !== id),
    )
  }, [db, id, utteranceId])
  if (!others || others.length === 0) return null
  return (
    <Section title={plural('same_words', others.length)}>
      {others.map((other) => (
        <StatementRow key={other.statement.id} view={other} hideSpeaker onOpen={() => go(hashOf('statement', other.statement.id))} />
      ))}
    </Section>
  )
}
