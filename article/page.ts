/** What the reader needs in the page: everything but the search for quotes, which works on plain text and runs in the background. */
export { rangesOf } from './ranges'
export { readPage } from './read'
export type * from './types'
export { normalizeUrl } from './url'
