/**
 * The reading half of the record: what popup and side panel need to show something. Named file by file, since the record's front door also
 * leads to importing, exporting and checking, which a popup should not load before it can paint. Changes are in `record-writes.ts`.
 */
export { openDatabase } from '../storage/database'
export { findingsOfPage, recentStatements, statementsOfPage } from '../storage/queries'
