/** Answers the reader's questions about the record. Everything that comes from a page is validated first. */
import * as v from 'valibot'
import { parseDateInWords } from '../../article/dates/in-words'
import { t } from '../../components/i18n'
import { errorWords } from '../../components/record-errors'
import { onMessage } from '../../messages/protocol'
import * as accept from '../../messages/schemas'
import {
  asRecordError,
  attachStatement,
  completeSpeaker,
  completeTopic,
  deleteStatements,
  dismissQuote,
  keepStatement,
  recordSightings,
  setFindingStatus,
  undoStep,
  updateStatement,
  verdictMemory,
  withStep,
} from '../../storage'
import { checkLater, runChecks, takeUpChecks } from './checks'
import { confirmConflict } from './confirm'
import { database } from './database'
import { followSettings } from './follow-settings'
import { pageRecord } from './page-record'
import { refreshReaders } from './readers'

/** Refuses in the words of the record: what happened, what is kept, what to do. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof v.ValiError) throw new Error(`${t('error_refused')} (${error.message})`)
    throw new Error(errorWords(asRecordError(error)))
  }
}

export function answerRecordMessages(): void {
  onMessage('pageRecord', ({ data }) =>
    answered(async () => {
      const page = v.parse(accept.PageAddress, data)
      return pageRecord(await database(), page)
    }),
  )
  onMessage('keep', ({ data }) =>
    answered(async () => {
      const draft = v.parse(accept.KeepRequest, data)
      // Before the check is on record: a worker killed right after that leaves something that takes it up.
      await checkLater()
      const db = await database()
      const { result: kept, step } = await withStep(db, () => keepStatement(db, draft))
      if (step !== null) runChecks()
      return { ...kept, step }
    }),
  )
  onMessage('editStatement', ({ data }) =>
    answered(async () => {
      const { id, patch } = v.parse(accept.EditRequest, data)
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      await updateStatement(await database(), id, given)
      runChecks()
    }),
  )
  onMessage('attachStatement', ({ data }) =>
    answered(async () => {
      const { id, selectors, found } = v.parse(accept.AttachRequest, data)
      await attachStatement(await database(), id, selectors, found)
    }),
  )
  onMessage('deleteStatement', ({ data }) =>
    answered(async () => {
      await deleteStatements(await database(), [v.parse(accept.StatementId, data)])
    }),
  )
  onMessage('undo', ({ data }) =>
    answered(async () => {
      const step = await undoStep(await database(), v.parse(accept.StepNumber, data))
      if (step !== null) {
        // It may have been a word on a finding; and what is back on record waits for a check.
        await followSettings()
        await takeUpChecks()
        await refreshReaders()
      }
      return step !== null
    }),
  )
  onMessage('completeSpeaker', ({ data }) =>
    answered(async () => {
      const choices = await completeSpeaker(await database(), v.parse(accept.Prefix, data))
      return choices.map(({ speaker }) => ({ id: speaker.id, name: speaker.name, detail: speaker.role }))
    }),
  )
  onMessage('completeTopic', ({ data }) =>
    answered(async () => {
      const choices = await completeTopic(await database(), v.parse(accept.Prefix, data))
      return choices.map(({ topic }) => ({ id: topic.id, name: topic.name, detail: null }))
    }),
  )
  onMessage('parseDates', ({ data }) => {
    const { candidates, language } = v.parse(accept.DateRequest, data)
    return candidates.map((words) => parseDateInWords(words, language)).filter((date) => date !== null)
  })
  onMessage('reportSightings', ({ data }) => answered(async () => recordSightings(await database(), v.parse(accept.SightingReports, data))))
  onMessage('judgeFinding', ({ data }) =>
    answered(async () => {
      const { id, status, reason } = v.parse(accept.Decision, data)
      await setFindingStatus(await database(), id, status, reason)
      await followSettings()
      await refreshReaders()
    }),
  )
  onMessage('confirmConflict', ({ data }) =>
    answered(async () => {
      const db = await database()
      const conflict = v.parse(accept.ConfirmedConflict, data)
      const { step } = await withStep(db, () => confirmConflict(db, conflict))
      await followSettings()
      await refreshReaders()
      return { step }
    }),
  )
  onMessage('dismissQuote', ({ data }) =>
    answered(async () => {
      const { reason, ...flag } = v.parse(accept.QuoteDismissal, data)
      const db = await database()
      const { step } = await withStep(db, () => dismissQuote(db, flag, reason))
      await followSettings()
      await refreshReaders()
      return { step }
    }),
  )
  onMessage('areDismissed', ({ data }) =>
    answered(async () => {
      const pairs = v.parse(accept.QuotePairs, data)
      const { isDismissed } = await verdictMemory(await database())
      return pairs.map(isDismissed)
    }),
  )
}
