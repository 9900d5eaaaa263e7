/**
 * What the engine finds among the statements of the seed articles, kept one by one in one record. Which of them contradict each other is not
 * in the gold: the findings are listed for people to read.
 */
import type { Engine } from '../../contradiction'
import { keepAndCheck } from './keep-and-check'
import type { SeedStatement } from './seed-statements'
import type { Figure, TimelineLine } from './types'

type Flag = TimelineLine['flags'][number]

/** Characters shown of a statement. */
const SHOWN = 100

function pairsOfOneSpeaker(statements: readonly SeedStatement[]): number {
  const said = new Map<string, number>()
  for (const { draft } of statements) if (draft.speakerName) said.set(draft.speakerName, (said.get(draft.speakerName) ?? 0) + 1)
  return [...said.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}

const inShort = (text: string) => [...text.replace(/\s+/g, ' ')].slice(0, SHOWN).join('')

/** A finding in three lines: verdict, score, reason and speaker, then both sides. */
function inLines({ verdict, score, reason, earlier, later }: Flag, byId: ReadonlyMap<string, SeedStatement>): string[] {
  const side = (id: string) => `  ${id}  ${byId.get(id)?.draft.date ?? ''}  ${inShort(byId.get(id)?.draft.text ?? '')}`
  return [
    `${verdict} ${score.toFixed(3)} (${reason ?? 'no reason'}) ${byId.get(later)?.draft.speakerName ?? ''}`,
    side(earlier),
    side(later),
  ]
}

/** @returns figures, and the findings in words, the surest first */
export async function seedFindings(statements: readonly SeedStatement[], engine: Engine): Promise<{ figures: Figure[]; list: string[] }> {
  const { flags, checked } = await keepAndCheck(statements, engine, 'seeds')
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const pairs = pairsOfOneSpeaker(statements)
  const called = (wanted: Flag['verdict']) => flags.filter(({ verdict }) => verdict === wanted).length
  return {
    figures: [
      { name: 'statements', value: statements.length, unit: 'count' },
      { name: 'pairs of one speaker', value: pairs, unit: 'count' },
      { name: 'pairs judged', value: checked, of: pairs, unit: 'count' },
      { name: 'called contradiction', value: called('contradiction'), unit: 'count' },
      { name: 'called tension', value: called('tension'), unit: 'count' },
    ],
    list: flags.toSorted((a, b) => b.score - a.score).flatMap((flag) => inLines(flag, byId)),
  }
}
