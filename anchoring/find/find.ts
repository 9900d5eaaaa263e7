import type { PageText } from '../page-text'
import type { Anchor, StatementSelector } from '../types'
import { judge } from './judge'
import { allFound, lookClosely, lookExactly } from './pieces'
import { findUntouched } from './untouched'

/**
 * Finds a kept statement in a page and says what became of it.
 *
 * Exactly first, typesetting apart; then edited, with a floor on how alike the words are that rises where nothing around them agrees; a
 * statement of fewer than 16 characters only beside its kept neighbours. What is found is compared word by word: a changed text is never
 * called the same.
 *
 * @param selectors  one for each span of the statement, in order
 */
export function find(page: PageText, selectors: readonly StatementSelector[]): Anchor {
  return findUntouched(page, selectors) ?? findTouched(page, selectors)
}

/** As `find`, for statements that `findUntouched` did not find. */
export function findTouched(page: PageText, selectors: readonly StatementSelector[]): Anchor {
  const pieces = lookExactly(page, selectors)
  return judge(page, allFound(pieces) ? pieces : lookClosely(page, pieces))
}
