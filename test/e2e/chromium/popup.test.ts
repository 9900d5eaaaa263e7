import { describe } from 'vitest'
import { keepsEditsDeletesAndUndoes, listsAndJumps, searches } from '../support/popup-story'
import { test } from '../support/test'

describe('the popup', () => {
  test('lists what is kept from the page and leads to it', ({ chromium }) => listsAndJumps(chromium))
  test('keeps, edits, deletes and takes back, and the page follows', ({ chromium }) => keepsEditsDeletesAndUndoes(chromium))
  test('finds a statement by a word', ({ chromium }) => searches(chromium))
})
