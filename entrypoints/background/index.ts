import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { findQuotesInSlices } from '../../article/quotes'
import { onMessage, sendMessage } from '../../messages/protocol'
import { QuoteSearch, Reading } from '../../messages/schemas'
import { showBadge } from './badge'
import { judgeQuotes, keepChecksGoing, runChecks } from './checks'
import { createMenus, KEEP_SELECTION, READ_PAGE } from './menus'
import { addReader, refreshReaders, removeReader } from './readers'
import { inject, injectOverlay, readTab } from './reading'
import { answerRecordMessages } from './record'
import { registerProbe } from './sites'
import { openSurface } from './surfaces'

/** Listeners are registered in the first turn, so that a service worker that is woken by an event hears it. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      createMenus()
      registerProbe()
      if (reason === 'install') openSurface({ surface: 'welcome', hash: '' })
    })
    browser.permissions.onAdded.addListener(() => registerProbe())
    browser.permissions.onRemoved.addListener(() => registerProbe())
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
      if (tab?.id === undefined) return
      if (menuItemId === READ_PAGE) inject(tab.id)
      if (menuItemId === KEEP_SELECTION) keepSelection(tab.id)
    })
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-library') openSurface({ surface: 'library', hash: '' })
      if (tab?.id === undefined) return
      if (command === 'read-page') inject(tab.id)
      if (command === 'keep-selection') keepSelection(tab.id)
    })
    browser.tabs.onRemoved.addListener(removeReader)

    onMessage('readTab', ({ data: tabId }) => readTab(tabId))
    onMessage('articleSeen', async ({ sender }) => {
      if (sender.tab?.id !== undefined) await inject(sender.tab.id)
    })
    onMessage('findQuotes', ({ data }) => {
      const { text, knownSpeakers, language, ...options } = v.parse(QuoteSearch, data)
      return findQuotesInSlices(text, { ...options, language: language ?? undefined, knownSpeakers: new Map(knownSpeakers) })
    })
    onMessage('loadOverlay', async ({ sender }) => {
      if (sender.tab?.id !== undefined) await injectOverlay(sender.tab.id)
    })
    onMessage('badge', async ({ data, sender }) => {
      const tabId = sender.tab?.id
      if (tabId === undefined) return
      await addReader(tabId)
      await showBadge(tabId, data.kept, data.flags)
    })
    onMessage('openSurface', ({ data, sender }) => openSurface(data, sender.tab))
    onMessage('recordChanged', async () => {
      runChecks()
      await refreshReaders()
    })
    keepChecksGoing()
    onMessage('checkQuotes', ({ data, sender }) => {
      if (sender.tab?.id !== undefined) judgeQuotes(sender.tab.id, v.parse(Reading, data))
    })
    answerRecordMessages()
  },
})

async function keepSelection(tabId: number): Promise<void> {
  await inject(tabId)
  await sendMessage('keepSelection', undefined, tabId)
}
