/** The record: everything that other parts of the program do with the database goes through here. */

export { type BackupFile, type BackupResult, getBackupFile, isBackupDue, noteBackup, setBackupFile, updateBackupFile } from './backup'
export { countDamages } from './check-in-worker'
export type { OpenOptions } from './database'
export { DATABASE_NAME, OnRecordDatabase } from './database'
export type { Embedding } from './embeddings'
export { dropOtherEmbeddings, embeddingsOfSpeaker, getEmbeddings, putEmbeddings } from './embeddings'
export type { RecordErrorKind } from './errors'
export { asRecordError, RecordError } from './errors'
export type { ExportFilter } from './export/collect'
export type { ExportOptions } from './export/export'
export { exportBlob, exportName, exportRecord } from './export/export'
export { exportInWorker } from './export/exporter'
export type { ExportFormatName } from './export/formats'
export { EXPORT_FORMATS } from './export/formats'
export type { ReportWords } from './export/words'
export { type FindingKind, findingKind } from './findings/kind'
export { dismissQuote, verdictMemory } from './findings/memory'
export type { FindingDraft } from './findings/save'
export { addFindingByHand, saveConfirmed, setFindingStatus } from './findings/save'
export { isWanted, stands } from './findings/shown'
export { foldName, foldText, foldWords } from './fold'
export { applyImport, type ImportPlan, type ImportPreview, previewImport } from './import/import'
export { type ImportAnswer, type Importer, openImporter } from './import/importer'
export type { ImportFormatName } from './import/read'
export type { Refusal, RefusalCode } from './import/refusal'
export { checkIntegrity, type Integrity } from './integrity'
export { type Stepped, withStep } from './journal/own-step'
export type { Action, Step } from './journal/types'
export { history, redo, undo, undoStep } from './journal/undo'
export { beginAnew, mend, rescue } from './mend'
export { openRecord as openDatabase } from './open'
export {
  countOfSpeaker,
  countsForBadge,
  findingsOfPage,
  findingsOfSpeaker,
  findingsWithStatus,
  getStatementView,
  getStatementViews,
  openFindings,
  recentStatements,
  statementsOfPage,
  statementsOfSpeaker,
  statementsOfTopic,
  type UtteranceView,
  utterancesOfSpeaker,
} from './queries'
export { requeueAll, requeueForSpeaker, requeueStatements, retryFailed } from './queue/requeue'
export { claimCheck, completeCheck, failCheck, pendingChecks, releaseChecks, renewLease } from './queue/run'
export { renewLog } from './renew-log'
export { salvage } from './salvage'
export type { IdList } from './search/id-list'
export { parseQuery, SEARCH_FIELDS } from './search/query'
export { type SearchResult, searchStatementIds, searchStatements, warmSearch } from './search/search'
export { getSetting, type SettingKey, type Settings, setSetting } from './settings'
export { restoreSnapshot, snapshotText, snapshotTextOf } from './snapshots/restore'
export type { Snapshot, SnapshotReason } from './snapshots/store'
export { deleteSnapshot, listSnapshots, snapshotList, takeSnapshot } from './snapshots/take'
export { keepApart } from './speakers/apart'
export { completeSpeaker, completeTopic, listSpeakers, listTopics, type SpeakerChoice, type TopicChoice } from './speakers/complete'
export { knownSpeakers } from './speakers/corrections'
export { addAlias, addSpeaker, editSpeaker, removeAlias, type SpeakerPatch } from './speakers/edit'
export { mergeSpeakers, splitSpeaker } from './speakers/merge'
export { type MergeSuggestion, suggestMerges } from './speakers/suggest'
export { attachStatement } from './statements/attach'
export { retagStatements, type StatementPatch, updateStatement, updateStatements } from './statements/edit'
export { type SourcePatch, updateSource } from './statements/edit-source'
export { type Kept, keepStatement } from './statements/keep'
export { deleteStatements } from './statements/remove'
export { type DeletedStatement, deletedStatements, restoreStatements } from './statements/restore'
export { recordSightings, type SightingNote } from './statements/sightings'
export { deleteTopic, mergeTopics, renameTopic, splitTopic } from './topics/edit'
export { type DeletedTopic, deletedTopics, restoreTopic } from './topics/restore'
export type * from './types'
export { isRoomLow, type Usage, usage } from './usage'
export { type FindingView, findingViewsOf, type StatementView } from './views'
export type { ImportSummary } from './worker-calls'
