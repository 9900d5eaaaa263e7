import { play } from '../support/journey'
import { test } from '../support/test'

test('the main job, from an article to a confirmed contradiction', async ({ firefox }) => {
  await play(firefox, async () => {})
})
