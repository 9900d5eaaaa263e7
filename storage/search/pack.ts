import type { TextRow } from '../database'
import { dayNumber } from './query'
import { ID_LENGTH, SEGMENT_ROOM, STATES } from './segment'

/**
 * Up to 4,096 statements' search rows as one stored row, in columns: 25 such rows are read in a fraction of the time that 100,000 small ones
 * take. What changed since lies in `texts` and goes before.
 */
export interface Pack {
  n?: number
  count: number
  ids: string
  text: string
  ends: Uint32Array
  days: Int32Array
  states: Uint8Array
  notes: Uint8Array
  /** Places in `speakerIds`, `sourceIds` and `topicIds`; -1: none. A statement's topics end at `topicEnds[i]`. */
  speakers: Int32Array
  sources: Int32Array
  topics: Int32Array
  topicEnds: Uint32Array
  speakerIds: string[]
  sourceIds: string[]
  topicIds: string[]
}

/** Packs search rows of statements, in order. */
export function* packed(rows: readonly TextRow[]): Generator<Pack> {
  for (let at = 0; at < rows.length; at += SEGMENT_ROOM) yield packOf(rows.slice(at, at + SEGMENT_ROOM))
}

function packOf(rows: readonly TextRow[]): Pack {
  const [speakers, sources, topics] = [new Numbers(), new Numbers(), new Numbers()]
  const flat = rows.flatMap((row) => row.refs?.topicIds ?? [])
  let end = 0
  let topicEnd = 0
  return {
    count: rows.length,
    ids: rows.map((row) => row.id).join(''),
    text: rows.map((row) => padded(row.text)).join(''),
    ends: Uint32Array.from(rows, (row) => {
      end += padded(row.text).length
      return end
    }),
    days: Int32Array.from(rows, (row) => dayNumber(row.refs?.date ?? '', '00') ?? 0),
    states: Uint8Array.from(rows, (row) => (row.refs ? STATES.indexOf(row.refs.state) : 0)),
    notes: Uint8Array.from(rows, (row) => Number(row.refs?.hasNote ?? false)),
    speakers: Int32Array.from(rows, (row) => speakers.of(row.refs?.speakerId)),
    sources: Int32Array.from(rows, (row) => sources.of(row.refs?.sourceId)),
    topics: Int32Array.from(flat, (id) => topics.of(id)),
    topicEnds: Uint32Array.from(rows, (row) => {
      topicEnd += row.refs?.topicIds.length ?? 0
      return topicEnd
    }),
    speakerIds: speakers.ids,
    sourceIds: sources.ids,
    topicIds: topics.ids,
  }
}

/** The rows again, but for those of some ids. */
export function unpacked(pack: Pack, without: ReadonlySet<string>): TextRow[] {
  const rows: TextRow[] = []
  for (let i = 0; i < pack.count; i++) {
    const id = pack.ids.slice(i * ID_LENGTH, (i + 1) * ID_LENGTH)
    if (without.has(id)) continue
    rows.push({
      id,
      of: 'statements',
      text: pack.text.slice(pack.ends[i - 1] ?? 0, pack.ends[i]).trim(),
      refs: {
        speakerId: pack.speakerIds[pack.speakers[i] ?? -1] ?? null,
        sourceId: pack.sourceIds[pack.sources[i] ?? -1] ?? '',
        topicIds: Array.from(pack.topics.subarray(pack.topicEnds[i - 1] ?? 0, pack.topicEnds[i]), (topic) => pack.topicIds[topic] ?? ''),
        date: String(pack.days[i]).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
        state: STATES[pack.states[i] ?? 0] ?? 'same',
        hasNote: pack.notes[i] === 1,
      },
    })
  }
  return rows
}

/** A text as it stands in a segment: a word begins after a blank, and none runs into the next statement. */
export function padded(text: string): string {
  return ` ${text} \n`
}

/** Ids by number, in the order in which they came. */
class Numbers {
  readonly ids: string[] = []
  readonly #numbers = new Map<string, number>()

  of(id: string | null | undefined): number {
    if (id === null || id === undefined) return -1
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }
}
