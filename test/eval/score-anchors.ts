import { foldText } from '../../anchoring'
import type { AnchorGold, AnchorLine, Figure } from './types'

const UNCHANGED: readonly AnchorLine['state'][] = ['same', 'typographic']
const CHANGED: readonly AnchorLine['state'][] = ['edited', 'negation-changed', 'number-changed', 'context-changed']

interface Group {
  name: string
  holds(status: string): boolean
  isRight(gold: AnchorGold, line: AnchorLine): boolean
}

const GROUPS: Group[] = [
  { name: 'exact', holds: (status) => status.startsWith('exact'), isRight: (_, { state }) => state === 'same' },
  { name: 'typography only', holds: (status) => status === 'typography-only', isRight: (_, { state }) => UNCHANGED.includes(state) },
  {
    name: 'edited, shown as changed at its place',
    holds: (status) => status.startsWith('edited'),
    isRight: (gold, line) => CHANGED.includes(line.state) && isAtPlace(gold, line),
  },
  { name: 'absent', holds: (status) => status === 'absent', isRight: (_, { state }) => state === 'gone' },
]

/** Right per status; wrong anchors (an absent text found, an edited one found elsewhere); changed texts shown as the same. */
export function scoreAnchors(gold: readonly AnchorGold[], lines: readonly AnchorLine[]): Figure[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const cases = gold.flatMap((one) => {
    const line = byId.get(one.id)
    const group = GROUPS.find(({ holds }) => holds(one.status))
    return line && group ? [{ gold: one, line, group, right: group.isRight(one, line) }] : []
  })
  const share = (name: string, some: typeof cases): Figure => ({
    name,
    value: some.filter(({ right }) => right).length / Math.max(1, some.length),
    of: some.length,
  })
  const count = (name: string, some: typeof cases, wrong: (one: (typeof cases)[number]) => boolean): Figure => ({
    name,
    value: some.filter(wrong).length,
    of: some.length,
    unit: 'count',
  })
  const of = (name: string) => cases.filter(({ group }) => group.name === name)
  const edited = cases.filter(({ gold: { status } }) => status.startsWith('edited'))
  return [
    share('right', cases),
    ...GROUPS.map(({ name }) => share(`right: ${name}`, of(name))),
    count('wrong anchors', [...of('absent'), ...edited], ({ gold: one, line }) =>
      one.status === 'absent' ? line.found !== null : line.found !== null && !isAtPlace(one, line),
    ),
    count('changed shown as same', edited, ({ line }) => UNCHANGED.includes(line.state)),
    count('not found in the old page', cases, ({ line }) => line.state === 'not-in-old'),
  ]
}

/** Whether the found words are those at the edited place: most of their words are shared, repeats counted. */
function isAtPlace({ new_text: expected }: AnchorGold, { found }: AnchorLine): boolean {
  if (found === null) return false
  if (expected === null) return true
  const left = words(expected)
  const right = words(found)
  const rest = [...right]
  const common = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return common.length >= 0.6 * Math.min(left.length, right.length)
}

const words = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
