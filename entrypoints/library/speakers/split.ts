import { foldName, type Speaker, type StatementView } from '../../../storage'

/** How pages name the speaker, and how often; most often first. The speaker's own name is left out: it stays. */
export function namesOnPages(views: readonly StatementView[], speaker: Speaker): { name: string; count: number }[] {
  const names = new Map<string, { name: string; count: number }>()
  const note = (name: string, count: number) => {
    const entry = names.get(foldName(name)) ?? { name, count: 0 }
    names.set(foldName(name), { ...entry, count: entry.count + count })
  }
  for (const { statement } of views) if (statement.speakerAsWritten) note(statement.speakerAsWritten, 1)
  for (const alias of speaker.aliases) note(alias, 0)
  names.delete(foldName(speaker.name))
  return [...names.values()].sort((a, b) => b.count - a.count)
}

/** Ids of the statements whose pages name the speaker so. */
export function namedAs(views: readonly StatementView[], name: string): string[] {
  const key = foldName(name)
  return views.filter(({ statement }) => foldName(statement.speakerAsWritten ?? '') === key).map(({ statement }) => statement.id)
}
