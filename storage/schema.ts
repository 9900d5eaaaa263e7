import type { RowTable } from './rows'

/**
 * The database's tables and indexes. Each index has a query that needs it, named beside it; the bench shows each one.
 * First word: primary key (`++`: counted up). `&`: unique. `*`: one entry an element. `[a+b]`: compound.
 */
const ROWS: Record<RowTable, string> = {
  speakers: 'id',
  topics: 'id',
  // canonicalUrl: the page's source, on every page and on keeping
  sources: 'id, canonicalUrl',
  // [speakerId+key]: until version 3
  utterances: 'id, [speakerId+key]',
  // utteranceId: all reports of one utterance · sourceId: a page's statements · [speakerId+date]: a speaker's newest
  // *topicIds: a topic's statements, on merging and counting · createdAt: the newest kept
  statements: 'id, utteranceId, sourceId, [speakerId+date], *topicIds, createdAt',
  // [earlier+later]: one finding a pair · each alone: findings of an utterance · status: the queue of open ones
  findings: 'id, &[earlierUtteranceId+laterUtteranceId], laterUtteranceId, status',
  // statementId: drop with the statement · [state+priority+createdAt]: next to claim
  checks: 'id, statementId, [state+priority+createdAt]',
  corrections: 'id, speakerId',
  dismissals: 'id, rivalUtteranceId',
}

export const VERSION_1 = {
  ...ROWS,
  // [of+key+id]: a speaker or topic by name, alias or beginning of a word · id: replace a row's names
  names: '[of+key+id], id',
  // [state+seq]: last step to undo, first to redo
  journal: '++seq, [state+seq]',
  images: '[seq+part]',
  // [modelVersion+speakerId]: a speaker's vectors
  // speakerId: all of a speaker's, on merging
  embeddings: '[modelVersion+speakerId+block], speakerId',
  settings: 'key',
}

/** Version 2 adds what search reads at start: rows of folded text, those of statements packed by thousands once they are many. */
export const VERSION_2 = {
  // rev: what changed since a surface last looked · id: replace a row's text
  texts: '++rev, id',
  packs: '++n',
}

/** Version 3 finds the same words by their number and stores statements and utterances in less room (`stored/`). */
export const VERSION_3 = {
  // [speakerId+hash]: the same words of the same speaker, on keeping
  utterances: 'id, [speakerId+hash]',
  // Its index was asked by nobody.
  dismissals: 'id',
}

export const VERSION = 3
/** Dexie's versions are IndexedDB's times ten. */
export const NATIVE_FACTOR = 10
