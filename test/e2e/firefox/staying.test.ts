import { findsWhatComesLate, followsAnApp, followsScrolling, waitsWhileHidden } from '../support/staying-story'
import { test } from '../support/test'

test('kept words are found again when they come late, in another view, further down and in a tab that was hidden', async ({ firefox }) => {
  await findsWhatComesLate(firefox)
  await followsAnApp(firefox)
  await followsScrolling(firefox)
  await waitsWhileHidden(firefox)
}, 400_000)
