import { completeSpeaker, completeTopic, type OnRecordDatabase } from '../storage'
import type { Completions } from './statement-fields'

/** Completions from the record itself, for the extension's own pages. */
export function recordCompletions(db: OnRecordDatabase): Completions {
  return {
    speakers: async (typed) =>
      (await completeSpeaker(db, typed)).map(({ speaker }) => ({ id: speaker.id, name: speaker.name, detail: speaker.role })),
    topics: async (typed) => (await completeTopic(db, typed)).map(({ topic }) => ({ id: topic.id, name: topic.name })),
  }
}
