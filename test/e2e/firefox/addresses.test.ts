import { knowsItEverywhere } from '../support/address-story'
import { test } from '../support/test'

test('the same article is known by its canonical link, as AMP, with tracking parameters, and where it moved', async ({ firefox, web }) => {
  await knowsItEverywhere(firefox, web)
}, 400_000)
