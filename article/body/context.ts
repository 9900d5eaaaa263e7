import { IN } from './flags'
import { flagsOfNames } from './names'

const TAGS: Record<string, number> = {
  nav: IN.nav,
  footer: IN.footer,
  aside: IN.aside,
  header: IN.header,
  figcaption: IN.caption,
  figure: IN.caption,
  li: IN.list,
  blockquote: IN.quote,
  form: IN.form,
  dialog: IN.form,
  table: IN.table,
}

const ROLES: Record<string, number> = {
  navigation: IN.nav,
  contentinfo: IN.footer,
  complementary: IN.aside,
  search: IN.form,
  menu: IN.nav,
  menubar: IN.nav,
  dialog: IN.form,
  alertdialog: IN.form,
}

/** Names of page-wide elements say what a page has somewhere, not what this part of it is. */
const PAGE_WIDE = new Set(['html', 'body', 'main', 'article'])

/** The `IN` flags that an element adds to those of its ancestors. */
export function contextOf(tag: string, role: string | null, names: string): number {
  const own = (TAGS[tag] ?? 0) | (role === null ? 0 : (ROLES[role] ?? 0))
  return names === '' || PAGE_WIDE.has(tag) ? own : own | flagsOfNames(names)
}
