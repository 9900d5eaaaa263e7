/** Journeys through the other surfaces, and across several at once, one line each: both browsers play all of them. */
import { showsBadInputSanely } from './bad-story'
import type { Driver } from './driver'
import { followsAcrossTheLibrary, followsThePage } from './live-story'
import {
  decidesOnAFoundQuote,
  followsTheActiveTab,
  isTriedOnTheWelcomePage,
  reviewsThePageByItsOrder,
  tellsWhatChangedAndWhatIsGone,
} from './panel-story'
import type { FakeWeb } from './sites'

export const SURFACE_STORIES: readonly [string, (driver: Driver, web: FakeWeb) => Promise<void>][] = [
  ['the panel lists the page by its order, scrolls it, and scrolls it back', reviewsThePageByItsOrder],
  ['the panel tells what changed and what is gone', tellsWhatChangedAndWhatIsGone],
  ['the panel shows what a found quote conflicts with, and decides on it', decidesOnAFoundQuote],
  ['the panel follows the tab in front', followsTheActiveTab],
  ['the welcome page is tried in three steps, and nothing of it is kept', isTriedOnTheWelcomePage],
  ['a change in one window of the record shows in all others', followsAcrossTheLibrary],
  ['what is kept from a page shows in panel, popup, library and page alike', followsThePage],
  ['bad input is shown sanely everywhere', showsBadInputSanely],
]
