import type { OnRecordDatabase } from '../storage'
import { loadWrites } from './record-writes'
import type { Completions } from './statement-fields'

/** Completions from the record itself, for the extension's own pages. */
export function recordCompletions(db: OnRecordDatabase): Completions {
  return {
    speakers: async (typed) =>
      (await (await loadWrites()).completeSpeaker(db, typed)).map(({ speaker }) => ({
        id: speaker.id,
        name: speaker.name,
        detail: speaker.role,
      })),
    topics: async (typed) => (await (await loadWrites()).completeTopic(db, typed)).map(({ topic }) => ({ id: topic.id, name: topic.name })),
  }
}
