/**
 * What a block of text stands in, read from tags, roles, class names and ids on the way down. Bits, so that a block inherits all that its
 * ancestors are.
 */
export const IN = {
  nav: 1,
  footer: 2,
  aside: 4,
  header: 8,
  caption: 16,
  list: 32,
  quote: 64,
  form: 128,
  table: 256,
  related: 512,
  comments: 1024,
  consent: 2048,
  embed: 4096,
  byline: 8192,
  standfirst: 16384,
} as const

/** Never the article's own words. */
export const FOREIGN = IN.nav | IN.footer | IN.form | IN.comments | IN.consent | IN.embed
/** Beside the article's running text, unless the whole article stands in it. */
export const BESIDE = IN.aside | IN.related | IN.byline | IN.caption
