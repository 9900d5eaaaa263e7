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
  async ({ firefox, web }) => {
    const revised = await keepAndRevise(firefox, web)
    await checkPage(revised)
    await checkTips(revised)
    await checkSurface(firefox, revised, 'popup.html')
    await checkSurface(firefox, revised, 'sidepanel.html')
    await checkLibrary(firefox, revised)
    await jumpsFromEverywhere(firefox, revised)
    await jumpsFromList(revised)
    await reattaches(firefox, revised)
  },
  LONG,
)
