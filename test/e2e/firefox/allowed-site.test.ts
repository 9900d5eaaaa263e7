import { readsOnlyWhatDoesNotRest } from '../support/data-story'
import { LIVELY } from '../support/sites'
import { test } from '../support/test'

test('where a site rests its articles are left alone, and read again once it does not', ({ firefox }) =>
  readsOnlyWhatDoesNotRest(firefox, { url: `${LIVELY}/hydrates.html`, words: 'We will not sell the light' }))
