/**
 * What a block of text stands in, read from tags, roles, class names and ids on the way down. Bits, so that a block inherits all that its
 * ancestors are. The names are the ones that content-management systems share; none belongs to one publisher.
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

/** One word of a class name or id, between hyphens, underscores and changes of case. */
const word = (words: string): RegExp => new RegExp(`(?:^|[-_\\s:])(?:${words})(?=$|[-_\\s\\d])`, 'i')

const NAMES: readonly [RegExp, number][] = [
  [
    word(
      'onetrust\\w*|ot-sdk\\w*|optanon\\w*|cookies?|consent\\w*|gdpr|ccpa|didomi|usercentrics|cmp(?:box|-\\w+)?|privacy-(?:banner|modal)|cc-window',
    ),
    IN.consent,
  ],
  [word('comments?|disqus|kommentare?|commentaires?|comentarios?|commenti|reacties|coments|talkback|usercomments'), IN.comments],
  [
    word('twitter-tweet|tweet|instagram-media|tiktok-embed|wp-embedded-content|bluesky-embed|fb-post|embed(?:ded)?-(?:tweet|post|social)'),
    IN.embed,
  ],
  [
    word(
      `related|recommend(?:ed|ations?)?|read-?(?:more|also|next|on)|also-?read|see-?also|more-(?:from|on|stories|news|articles)|most-?(?:read|popular|viewed)
      |trending|popular|newsletters?|sign-?up|subscri(?:be|ption|ptions)|outbrain|taboola|promo(?:tion|box)?|advert\\w*|ads?|sponsor(?:ed)?|banner
      |shar(?:e|ing)|social|toolbar|toolbox|tags?|breadcrumbs?|pagination|pager|author-?(?:bio|box|info)|about-?author|teasers?|sidebar|widget|rail
      |linkbox|crosslinks?|paywall-(?:offer|promo|teaser|message)|upsell|regwall|disclaimer|infobox|factbox|mm_related`.replace(/\s+/g, ''),
    ),
    IN.related,
  ],
  [word('byline\\w*|dateline|author|authors|timestamp|published|pub-?date|post-?meta|entry-?meta|article-?meta'), IN.byline],
  [
    word(
      'captions?|cutline|credits?|photo-?credit|image-?(?:caption|credit|description)|wp-caption-text|legend|gallery|slideshow|carousel|lightbox',
    ),
    IN.caption,
  ],
  [
    word(
      'standfirst|stand-first|dek|deck|subtitle|subhead(?:line|ing)?|sub-?title|summary|lead|lede|leadin|intro|introduction|abstract|chapo|chapeau|sapo|teaser-text|vorspann|entradilla|bajada|sumario|excerpt|description|sottotitolo|occhiello|catenaccio',
    ),
    IN.standfirst,
  ],
]

/** Names of page-wide elements say what a page has somewhere, not what this part of it is. */
const PAGE_WIDE = new Set(['html', 'body', 'main', 'article'])

const byNames = new Map<string, number>()
const MOST_NAMES_REMEMBERED = 20_000

/** The `IN` flags that an element adds to those of its ancestors. */
export function contextOf(tag: string, role: string | null, names: string): number {
  const own = (TAGS[tag] ?? 0) | (role === null ? 0 : (ROLES[role] ?? 0))
  return names === '' || PAGE_WIDE.has(tag) ? own : own | namesContext(names)
}

function namesContext(names: string): number {
  const known = byNames.get(names)
  if (known !== undefined) return known
  const short = names.slice(0, 300)
  let context = 0
  for (const [pattern, flag] of NAMES) if (pattern.test(short)) context |= flag
  if (byNames.size >= MOST_NAMES_REMEMBERED) byNames.clear()
  byNames.set(names, context)
  return context
}
