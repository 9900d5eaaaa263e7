import { LIVELY } from '../support/sites'
import { test } from '../support/test'
import { leavesNoTrace, worksOnGuardedPage } from '../support/trace-story'

test('a page that is no longer read is what it was before, in its shadow trees and frames too', async ({ firefox, web }) => {
  await leavesNoTrace(firefox, web)
})

test('a strict policy with Trusted Types, and a page that can’t be selected, are read, kept from and found again', async ({ firefox }) => {
  for (const name of ['strict', 'noselect']) await worksOnGuardedPage(firefox, `${LIVELY}/${name}.html`)
})
