/** Which elements carry text that a reader sees, and which part it into blocks, where no style sheet can be asked. */

const set = (names: string) => new Set(names.split(' '))

/** Never text on the page, whatever their style. */
export const SILENT = /* @__PURE__ */ set(
  'script style noscript template head title meta link textarea select option datalist object embed canvas audio video svg math map area param source track',
)

/** Part the text before and after themselves. */
export const BLOCKS = /* @__PURE__ */ set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol p pre search section summary table tbody tfoot thead tr caption ul',
)

/** Stand beside each other: a space between them. */
export const CELLS = /* @__PURE__ */ set('td th')

/** The painter's fallback wraps the page's own words in this one; every other element of ours is interface. */
export const MARK_TAG = 'on-record-mark'

/** True for an element that On Record itself put into the page. */
export const isOwn = (name: string): boolean => name.startsWith('on-record-') && name !== MARK_TAG
