import { type GenericSchema, safeParse } from 'valibot'
import { normalizeUrl } from '../../article/url'
import { cut } from '../cut'
import { LIMITS } from '../draft'
import type { RecordRows } from '../export/collect'
import { foldName, foldText } from '../fold'
import { bothNotes } from '../statements/same'
import type { Source, Speaker, Statement, Topic } from '../types'
import type { ForeignField, ForeignFile, Named } from './foreign'
import { refuse } from './refusal'
import { SourceSchema, SpeakerSchema, StatementSchema, TopicSchema } from './schema'
import { stableId } from './stable-id'

/** A file read and checked, before it meets the record. */
export interface StagedFile {
  rows: RecordRows
  /** Entries of a foreign file that are no statements: replies, notes on a whole page. */
  skipped: { path: string; reason: string }[]
  /** Of a file that is not our own: what it says of its statements. */
  foreign?: ForeignFile
}

/** One statement as a foreign file gives it. */
export interface ForeignStatement {
  /** What the file calls it; the same gives the same id again, so that importing twice adds nothing. See `keyOf`. */
  key: string
  text: string
  spans: { exact: string; prefix: string; suffix: string; start: number; end: number }[]
  speaker: string | null
  /** As the page puts it; `speaker` where the file does not tell. */
  speakerAsWritten?: string | null
  role: string | null
  topics: string[]
  note: string
  date: string
  dateBasis: Statement['dateBasis']
  kind: Statement['kind']
  language: string | null
  createdAt: string
  /** Null where the file doesn't say. */
  updatedAt: string | null
  /** What of it the file names; of a statement on record no more than that is written. */
  named: readonly ForeignField[]
  source: {
    url: string
    canonicalUrl: string | null
    title: string | null
    publisher: string | null
    authors: string[]
    published: string | null
  }
}

/** What names a statement of a file that has no names itself: the page, the words and who said them. */
export function keyOf(url: string, words: string, speaker: string | null): string {
  return [url, words, speaker ?? ''].filter((part) => part !== '').join('\n')
}

/** Gathers a foreign file's statements as rows of the record, each checked as our own are. */
export class Staging {
  readonly #speakers = new Map<string, Speaker>()
  readonly #topics = new Map<string, Topic>()
  readonly #sources = new Map<string, Source>()
  readonly #statements = new Map<string, Statement>()
  readonly #named = new Map<string, Named>()
  readonly skipped: StagedFile['skipped'] = []

  add(path: string, one: ForeignStatement): void {
    const at = { createdAt: one.createdAt, updatedAt: one.updatedAt ?? one.createdAt }
    const source = this.#source(path, one, at)
    const speaker = this.#speaker(path, one, at)
    const topics = one.topics.map((name) => this.#topic(path, name, at))
    const id = stableId('statement', one.key)
    const row: Statement = {
      ...at,
      id,
      utteranceId: stableId('utterance', speaker === null ? id : `${speaker.id}\n${foldText(one.text)}`),
      speakerId: speaker?.id ?? null,
      sourceId: source.id,
      topicIds: [...new Set(topics.map((topic) => topic.id))],
      text: one.text,
      selectors: one.spans.map(({ exact, prefix, suffix, start, end }) => ({
        quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
        position: { type: 'TextPositionSelector', start, end },
      })),
      language: one.language,
      kind: one.kind,
      date: one.date,
      dateBasis: one.dateBasis,
      note: one.note,
      colour: null,
      speakerAsWritten: one.speakerAsWritten ?? one.speaker,
      state: 'same',
      lastSeen: null,
    }
    this.#statements.set(id, checked(StatementSchema, this.#withEarlier(row, path), path))
    this.#named.set(id, { fields: one.named, dated: one.updatedAt !== null })
  }

  /** What an earlier entry of the file says of the same statement stays. */
  #withEarlier(row: Statement, path: string): Statement {
    const earlier = this.#statements.get(row.id)
    if (earlier === undefined) return row
    if (foldText(earlier.text) !== foldText(row.text)) refuse('duplicate-id', path, 'Other words have this name already.')
    return {
      ...row,
      note: cut(bothNotes(earlier.note, row.note), LIMITS.note),
      topicIds: [...new Set([...earlier.topicIds, ...row.topicIds])].slice(0, LIMITS.list),
    }
  }

  skip(path: string, reason: string): void {
    this.skipped.push({ path, reason })
  }

  finish(): StagedFile {
    const rows: RecordRows = {
      speakers: [...this.#speakers.values()],
      topics: [...this.#topics.values()],
      sources: [...this.#sources.values()],
      statements: [...this.#statements.values()],
      findings: [],
    }
    return { rows, skipped: this.skipped, foreign: this.#named }
  }

  #speaker(path: string, { speaker, role }: ForeignStatement, at: { createdAt: string; updatedAt: string }): Speaker | null {
    const name = speaker?.trim() ?? ''
    if (name === '') return null
    return once(this.#speakers, foldName(name), () => {
      return checked(SpeakerSchema, { ...at, id: stableId('speaker', foldName(name)), name, aliases: [], role, mergedInto: null }, path)
    })
  }

  #topic(path: string, topic: string, at: { createdAt: string; updatedAt: string }): Topic {
    const name = topic.trim()
    return once(this.#topics, foldName(name), () =>
      checked(TopicSchema, { ...at, id: stableId('topic', foldName(name)), name, mergedInto: null }, path),
    )
  }

  #source(path: string, { source, createdAt, language }: ForeignStatement, at: { createdAt: string; updatedAt: string }): Source {
    const canonicalUrl = source.canonicalUrl ?? normalizeUrl(source.url)
    return once(this.#sources, canonicalUrl, () =>
      checked(
        SourceSchema,
        { ...at, ...source, id: stableId('source', canonicalUrl), canonicalUrl, modified: null, language, readAt: createdAt },
        path,
      ),
    )
  }
}

function once<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function checked<T>(schema: GenericSchema<T>, row: T, path: string): T {
  const result = safeParse(schema, row)
  if (result.success) return result.output
  const [issue] = result.issues
  refuse('wrong-field', path, `${issue.path?.map((part) => String(part.key)).join('.') ?? ''}: ${issue.message}`.slice(0, 300))
}
