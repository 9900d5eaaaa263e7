import type { FindingDraft, OnRecordDatabase } from '../storage'
import { writeFinding } from '../storage/findings/save'

/** A judge's finding on record, as a check writes it, without one. */
export const saveFinding = (db: OnRecordDatabase, draft: FindingDraft) =>
  db.transaction('rw', db.findings, db.utterances, db.statements, db.dismissals, async () => await writeFinding(db, draft))
