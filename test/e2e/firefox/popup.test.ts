import { describe } from 'vitest'
import { keepsEditsDeletesAndUndoes, listsAndJumps, searches } from '../support/popup-story'
import { test } from '../support/test'

describe('the popup', () => {
  test('lists what is kept from the page and leads to it', ({ firefox }) => listsAndJumps(firefox))
  test('keeps, edits, deletes and takes back, and the page follows', ({ firefox }) => keepsEditsDeletesAndUndoes(firefox))
  test('finds a statement by a word', ({ firefox }) => searches(firefox))
})
