import type { OnRecordDatabase } from '../database'
import { foldName } from '../fold'
import type { Change } from '../journal/change'
import { type Correction, newRow } from '../rows'
import type { Speaker } from '../types'
import { checkedName } from './edit'
import { liveSpeaker, speakerNamed } from './resolve'
import { isFirstName, mayBeWritten } from './similar'

/**
 * Learns from a keeping: the page's reading gave one name, the user another. A pronoun resolved to the wrong person is no other spelling:
 * only names that can be one person's are learnt, or any that the page itself surely gives them (`otherName`) and nobody else on record bears.
 * A first name alone is never learnt: too many share it.
 */
export async function learnFromCard(change: Change, asRead: string, speaker: Speaker, otherName: boolean): Promise<void> {
  const written = checkedName(asRead)
  const surely = otherName && !isFirstName(written, speaker.name) && !(await isAnothers(change.db, written, speaker.id))
  if ((await change.db.corrections.get(foldName(written)))?.speakerId === speaker.id) return
  if (surely || mayBeWritten(written, speaker.name)) await change.put('corrections', [correction(written, speaker.id)])
}

/** Does another speaker bear this name under whom statements stand? */
async function isAnothers(db: OnRecordDatabase, name: string, speakerId: string): Promise<boolean> {
  const known = await speakerNamed(db, name)
  return known !== undefined && known.id !== speakerId && (await stillUsed(db, known.id))
}

/**
 * Learns from an edit that took statements from one speaker to another: where no statement is left with the old one, its name was but
 * another way to write the new one, and later pages resolve it so. A name that can't be the same person's (a pronoun taken for somebody
 * else) teaches nothing, nor does one under which other statements stand. What was learnt to the contrary before is forgotten.
 *
 * @param from  ids of the speakers before the edit
 */
export async function learnFromEdit(change: Change, from: Iterable<string>, to: Speaker): Promise<void> {
  const { db } = change
  const contrary = await db.corrections.get(foldName(to.name))
  if (contrary && contrary.speakerId !== to.id) await change.remove('corrections', [contrary.id])
  for (const id of new Set(from)) {
    const old = id === to.id ? undefined : await db.speakers.get(id)
    if (!old || !mayBeWritten(old.name, to.name) || (await stillUsed(db, id))) continue
    await change.put('corrections', [correction(old.name, to.id)])
  }
}

const correction = (asWritten: string, speakerId: string): Correction => ({ ...newRow(), id: foldName(asWritten), asWritten, speakerId })

const LAST = '\uffff'

async function stillUsed(db: OnRecordDatabase, speakerId: string): Promise<boolean> {
  return (await db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST]).count()) > 0
}

/** Name as written → the speaker's name: aliases, and what the user taught, which wins. For reading a page (`ReadOptions.knownSpeakers`). */
export async function knownSpeakers(db: OnRecordDatabase): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const withAliases = await db.speakers.filter((one) => one.mergedInto === null && one.aliases.length > 0).toArray()
  for (const speaker of withAliases) for (const alias of speaker.aliases) known.set(alias, speaker.name)
  for (const correction of await db.corrections.toArray()) {
    const speaker = await liveSpeaker(db, correction.speakerId)
    if (speaker) known.set(correction.asWritten, speaker.name)
  }
  return known
}
