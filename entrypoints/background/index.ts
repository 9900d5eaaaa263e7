import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { findQuotesInSlices } from '../../article/quotes'
import { t } from '../../components/i18n'
import { exactPattern } from '../../components/site-patterns'
import { rests } from '../../components/site-rest'
import { onMessage, sendMessage } from '../../messages/protocol'
import { PageScript, QuoteSearch, Reading } from '../../messages/schemas'
import { getSetting } from '../../storage'
import { showBadge, showRefusal } from './badge'
import { judgeQuotes, keepChecksGoing, runChecks, takeUpChecks } from './checks'
import { database } from './database'
import { followSettings, followSites } from './follow-settings'
import { createMenus, KEEP_SELECTION, READ_PAGE } from './menus'
import { addReader, refreshReaders, removeReader } from './readers'
import { inject, injectScript, readTab } from './reading'
import { answerRecordMessages } from './record'
import { openSurface } from './surfaces'

/** Listeners are registered in the first turn, so that a service worker that is woken by an event hears it. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      createMenus()
      followSites()
      if (reason === 'install') openSurface({ surface: 'welcome', hash: '' })
    })
    browser.permissions.onAdded.addListener(followSites)
    browser.permissions.onRemoved.addListener(followSites)
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
      if (tab?.id === undefined) return
      if (menuItemId === READ_PAGE) tryTo(tab.id, inject)
      if (menuItemId === KEEP_SELECTION) tryTo(tab.id, keepSelection)
    })
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-library') openSurface({ surface: 'library', hash: '' })
      if (tab?.id === undefined) return
      if (command === 'read-page') tryTo(tab.id, inject)
      if (command === 'keep-selection') tryTo(tab.id, keepSelection)
    })
    browser.tabs.onRemoved.addListener(removeReader)

    onMessage('readTab', ({ data: tabId }) => readTab(tabId))
    onMessage('articleSeen', async ({ sender }) => {
      // The site may rest since this tab was opened.
      const page = exactPattern(sender.url ?? '')
      if (sender.tab?.id === undefined || page === null || rests(await getSetting(await database(), 'quietSites'), page)) return
      await inject(sender.tab.id)
    })
    onMessage('findQuotes', ({ data }) => {
      const { text, knownSpeakers, language, ...options } = v.parse(QuoteSearch, data)
      return findQuotesInSlices(text, { ...options, language: language ?? undefined, knownSpeakers: new Map(knownSpeakers) })
    })
    onMessage('loadScript', async ({ data, sender }) => {
      if (sender.tab?.id !== undefined) await injectScript(sender.tab.id, v.parse(PageScript, data))
    })
    onMessage('badge', async ({ data, sender }) => {
      const tabId = sender.tab?.id
      if (tabId === undefined) return
      await addReader(tabId)
      const wanted = await getSetting(await database(), 'badge')
      await showBadge(tabId, wanted ? data.kept : 0, wanted ? data.flags : 0)
    })
    onMessage('openSurface', ({ data, sender }) => openSurface(data, sender.tab))
    onMessage('recordChanged', async () => {
      if (await followSettings()) runChecks()
      else await takeUpChecks()
      await refreshReaders()
    })
    keepChecksGoing()
    onMessage('checkQuotes', ({ data, sender }) => {
      if (sender.tab?.id !== undefined) judgeQuotes(sender.tab.id, v.parse(Reading, data))
    })
    answerRecordMessages()
  },
})

/** What is asked for without the popup answers on the button where it can't be done. */
function tryTo(tabId: number, work: (tabId: number) => Promise<void>): void {
  work(tabId).catch((error: unknown) => {
    console.warn('On Record:', error)
    return showRefusal(tabId, t('fail_not_allowed'))
  })
}

async function keepSelection(tabId: number): Promise<void> {
  await inject(tabId)
  await sendMessage('keepSelection', undefined, tabId)
}
