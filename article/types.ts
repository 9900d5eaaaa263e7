/** What the article core gives. All offsets are UTF-16 code units, end exclusive. */

export interface Span {
  start: number
  end: number
}

/** `direct`: the speaker's own whole sentence; `mixed`: quoted words inside the writer's sentence; `indirect`: no marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect'
export type SpeakerKind = 'named' | 'pronoun' | 'unnamed' | 'none'

export interface SpeakerMention {
  /** Fullest name that the article gives for that person or body, the phrase for an unnamed one, or null. */
  name: string | null
  kind: SpeakerKind
  /** The words in the text that name the speaker beside the quote ("he", "the minister", "Keller"). */
  asWritten: string | null
  role: string | null
  /** 0..1 */
  confidence: number
  /** Words that decided, for people ("Keller said"). */
  evidence: string | null
}

export interface Quote {
  /** First span's start to last span's end, quotation marks left out. */
  start: number
  end: number
  /** One span for an ordinary quote, several for a split or multi-paragraph one. */
  spans: Span[]
  /** The spans' text joined by " … ". */
  text: string
  kind: QuoteKind
  speaker: SpeakerMention
  /** Words in marks that are no speech (scare quotes, titles of works) are not returned at all. */
  cue: string | null
  language: string
  /** In the headline or a heading. */
  headline: boolean
}

/** A derived value, where it came from ("json-ld", "og:title", "h1") and how sure we are (0..1). */
export interface Derived<T> {
  value: T
  origin: string
  confidence: number
  /** Plain words: why this value was chosen among what the page says. */
  reason?: string
}

export interface Metadata {
  title: Derived<string> | null
  authors: Derived<string[]> | null
  /** ISO 8601, the stated zone kept; a bare day stays a bare day. */
  published: Derived<string> | null
  modified: Derived<string> | null
  publisher: Derived<string> | null
  /** BCP 47, lower-case primary subtag at least. */
  language: Derived<string> | null
  canonicalUrl: Derived<string>
  section: Derived<string> | null
  keywords: Derived<string[]> | null
  direction: Derived<'ltr' | 'rtl'>
  /** Raw texts that look like dates in words, for the background to parse (chrono-node does not ship in the reader). */
  dateCandidates: string[]
}

export interface Block {
  /** Offsets in `Article.text`; blocks are parted by "\n". */
  start: number
  end: number
  kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption'
  /** The live node that the block was read from (null when only text was given). */
  node: Element | null
  /** The article's headline itself, not a heading in its text. */
  title?: boolean
}

export interface Article {
  isArticle: boolean
  /** Plain words: why it is or is not taken for an article. */
  reason: string
  url: string
  metadata: Metadata
  text: string
  blocks: Block[]
  quotes: Quote[]
  /** Suggested topics, best first. */
  topics: string[]
}

export interface QuoteOptions {
  language?: string | undefined
  /** Also find indirect speech. */
  indirect?: boolean | undefined
  knownSpeakers?: ReadonlyMap<string, string> | undefined
  /** Spans of headings in the text. */
  headings?: readonly Span[] | undefined
  pause?: (() => Promise<void>) | undefined
  signal?: AbortSignal | undefined
}

/** Finds the quotes of a plain text, paragraphs parted by line breaks, with their speakers. */
export type QuoteFinder = (text: string, options: QuoteOptions) => Promise<Quote[]>

/** What Readability says of a page. */
export interface Readable {
  /** Indices of the live blocks whose element came through; a marked element stands for all blocks read from it. */
  kept: Set<number>
  title: string | null
  byline: string | null
}

export interface ReadOptions {
  /** Also find indirect speech ("said that …"). Default false. */
  indirect?: boolean
  /** Topics that the user already has: preferred as suggestions. */
  knownTopics?: readonly string[]
  /** Speaker corrections the user made on earlier pages: name as written → canonical name. */
  knownSpeakers?: ReadonlyMap<string, string>
  /** Canonical addresses of articles that the page showed before it navigated inside itself: a head that still gives one is not believed. */
  left?: ReadonlySet<string>
  /**
   * Chooses the article's elements on a copy of the page, where the page leaves doubt where its article is (`body/readable.ts`). Given from
   * outside, since it is a fifth of a reader's code and most pages do without. Absent: what the live page says stands.
   */
  readable?: (copy: Document) => Readable | null | Promise<Readable | null>
  /** Called between slices of work; resolves when the page has had its turn. Absent: no pauses. */
  pause?: () => Promise<void>
  signal?: AbortSignal
}
