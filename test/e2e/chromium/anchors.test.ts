import {
  checkLibrary,
  checkPage,
  checkSurface,
  checkTips,
  jumpsFromEverywhere,
  jumpsFromList,
  keepAndRevise,
  reattaches,
} from '../support/anchor-story'
import { test } from '../support/test'

/** Some twenty pages are opened, one after the other. */
const LONG = 400_000

test(
  'what became of kept words is told and shown on every surface, and they can be attached to new words',
  async ({ chromium, web }) => {
    const revised = await keepAndRevise(chromium, web)
    await checkPage(revised)
    await checkTips(revised)
    await checkSurface(chromium, revised, 'popup.html')
    await checkSurface(chromium, revised, 'sidepanel.html')
    await checkLibrary(chromium, revised)
    await jumpsFromEverywhere(chromium, revised)
    await jumpsFromList(revised)
    await reattaches(chromium, revised)
  },
  LONG,
)
