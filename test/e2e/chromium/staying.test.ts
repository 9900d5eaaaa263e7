import { findsWhatComesLate, followsAnApp, followsScrolling, waitsWhileHidden } from '../support/staying-story'
import { test } from '../support/test'

test('kept words are found again when they come late, in another view, further down and in a tab that was hidden', async ({ chromium }) => {
  await findsWhatComesLate(chromium)
  await followsAnApp(chromium)
  await followsScrolling(chromium)
  await waitsWhileHidden(chromium)
}, 400_000)
