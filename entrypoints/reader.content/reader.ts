/**
 * The reader of one page: reads the article, marks its quotes, finds and paints what is kept, and answers the other contexts.
 * Holds no data of its own: what is kept lives in the record, and a re-read gives the rest again.
 */
import { createPainter, readPageText } from '../../anchoring'
import { type Article, normalizeUrl, readPage } from '../../article/page'
import type { PageState } from '../../messages/page-state'
import type { PageRecord } from '../../messages/protocol'
import type { StatementDraft } from '../../storage/types'
import { answer } from './answers'
import { followArticles } from './articles'
import { ask, Disconnected } from './connection'
import { draftOfQuote, draftOfSelection } from './drafts'
import { findQuotesIn } from './find-quotes'
import { jump } from './jump'
import { type AnchoredStatement, anchorAll, pageStatements, paintAll, rangesOfAnchor } from './kept'
import { lateOverlay } from './late-overlay'
import { lateReadable } from './late-readable'
import { isOtherName } from './other-name'
import { type LiveQuote, liveQuotes } from './page-quotes'
import { pause, stopwatch } from './pause'
import { createQuoteConflicts } from './quote-conflicts'
import { createSightings } from './sightings'
import { keptAs, pageQuotes, readingOf } from './state'

const EMPTY: PageRecord = {
  canonicalUrl: '',
  statements: [],
  findings: [],
  knownSpeakers: [],
  knownTopics: [],
  indirectSpeech: false,
  languages: [],
  showTension: true,
}

export type Reader = ReturnType<typeof createReader>

/**
 * Starts reading; everything it listens to ends with `stop`.
 *
 * @param stop  aborted by the reader itself when it is switched off or loses the extension
 */
export function createReader(document: Document, stop: AbortController) {
  const { signal } = stop
  const painter = createPainter(document)
  let record = EMPTY
  let article: Article | null = null
  let quotes: LiveQuote[] = []
  let anchored: AnchoredStatement[] = []
  /** The page as `anchored` has it: spans of the one are in the text of the other. */
  let page = readPageText(document)
  /** What `anchored` was found for. */
  let sought = record.statements
  let following = true
  const ignored = new Set<string>()
  /** Canonical addresses of articles that the page showed before, with the paths that they stood under; its text as the last one was left. */
  const left = new Map<string, string>()
  let textLeft: string | null = null
  /** Reading and refreshing run one after the other: each sees the page and the record as the last one left them. */
  let queue: Promise<void> = Promise.resolve()
  /** Looks at the page follow each other too, but wait for no reading: kept words are painted while the background still works. */
  let looks: Promise<unknown> = Promise.resolve()

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(() => (signal.aborted ? undefined : work())).catch(fail)
    return queue
  }

  const fail = (error: unknown): void => {
    if (signal.aborted) return
    if (error instanceof Disconnected) {
      overlay.ready?.notice('disconnected')
      painter.clear()
      stop.abort(error)
      return
    }
    console.error('On Record:', error)
    overlay.call(({ notice }) => notice('reading-failed')).catch(() => undefined)
  }

  const failed = (error: unknown): number => {
    fail(error)
    return 0
  }

  const url = () => document.location.href
  const pathOf = (address: string) => URL.parse(address)?.pathname ?? ''

  async function read(): Promise<void> {
    const at = url()
    record = await ask('pageRecord', { url: at, canonicalUrl: normalizeUrl(at) })
    article = await readPage(document, at, findQuotesIn(record.languages), {
      indirect: record.indirectSpeech,
      knownTopics: record.knownTopics,
      knownSpeakers: new Map(record.knownSpeakers),
      readable: lateReadable,
      // While it shows what it showed before, its head is rightly the same.
      left: page.text === textLeft ? undefined : new Set(left.keys()),
      pause,
      signal,
    })
    // The page went on while it was read.
    if (pathOf(at) !== pathOf(url())) left.set(article.metadata.canonicalUrl.value, pathOf(at))
    quotes = liveQuotes(article)
    await identify(article)
    await anchor()
    await ask('checkQuotes', readingOf(article, quotes, anchored))
  }

  /** The record's page for the article as it names itself. Where it is known by another address, it is that article. */
  async function identify({ url, metadata }: Article): Promise<void> {
    const { canonicalUrl, title, published } = metadata
    if (canonicalUrl.value !== normalizeUrl(url) || record.statements.length === 0)
      record = await ask('pageRecord', {
        url,
        canonicalUrl: canonicalUrl.value,
        title: title?.value ?? null,
        published: published?.value ?? null,
      })
    canonicalUrl.value = record.canonicalUrl
  }

  /** Finds what is kept in the page as it is now, and paints it. Gives the milliseconds that it worked. */
  function findKept(): Promise<number> {
    const look = looks.then(lookForKept)
    looks = look.catch(() => undefined)
    return look
  }

  async function lookForKept(): Promise<number> {
    signal.throwIfAborted()
    const watch = stopwatch()
    const now = readPageText(document)
    const { statements } = record
    if (now.text !== page.text || statements !== sought) {
      const found = await anchorAll(now, statements, watch.pause, signal)
      anchored = found.anchored
      following &&= found.complete
      sought = statements
    }
    page = now
    paint()
    return watch.worked()
  }

  async function anchor(): Promise<void> {
    await findKept()
    await reportSightings()
    await ask('badge', { kept: record.statements.length, flags: openFlags() })
  }

  /** The page replaced nodes or words: what is kept is painted again at once, the article read anew when that may be. */
  async function pageChanged(): Promise<number> {
    const before = page.text
    const worked = await findKept()
    const sameNodes = article?.blocks.every(({ node }) => node?.isConnected ?? true) ?? false
    if (!sameNodes || page.text !== before) reread()
    if (page.text !== before) void inTurn(reportSightings)
    return worked
  }

  async function readInTurn(): Promise<number> {
    let took = 0
    await inTurn(async () => {
      const began = performance.now()
      await read().finally(() => {
        took = performance.now() - began
      })
    })
    return took
  }

  const reread = followArticles(
    {
      document,
      read: readInTurn,
      changed: () => pageChanged().catch(failed),
      roots: () => page.roots,
      onBudgetSpent: () => {
        following = false
      },
      left: leave,
    },
    signal,
  )

  /** What was said of the last article's quotes goes; what no address of an article tells apart makes no other one. */
  function leave(from: string, to: string): void {
    following = true
    if (normalizeUrl(from) === normalizeUrl(to)) return
    conflicts.clear()
    ignored.clear()
    textLeft = page.text
    for (const [address, path] of left) if (path === pathOf(to)) left.delete(address)
    if (article && pathOf(from) !== pathOf(to)) left.set(article.metadata.canonicalUrl.value, pathOf(from))
  }

  function paint(): void {
    painter.clear()
    for (const live of quotes) {
      if (!isUnkept(live)) continue
      painter.paint(live.key, conflicts.of(live.key)?.verdict ?? 'found', live.ranges())
    }
    paintAll(painter, page, anchored, record.findings)
    overlay.ready?.update()
  }

  const openFlags = () => record.findings.filter(({ status }) => status === 'open').length + conflicts.contradictions()

  const quoteOf = (key: string): LiveQuote | null => quotes.find((live) => live.key === key) ?? null

  const isUnkept = (live: LiveQuote): boolean => !ignored.has(live.key) && !keptAs(live, anchored)

  const conflicts = createQuoteConflicts({
    unkept(key) {
      const live = quoteOf(key)
      return live && isUnkept(live) ? live : null
    },
    isKeptHere: (id) => anchored.some(({ kept }) => kept.statement.id === id),
    showTension: () => record.showTension,
    keep: keepQuote,
  })

  async function decided<T>(word: Promise<T>): Promise<T> {
    const done = await word
    await inTurn(refresh)
    return done
  }

  async function refresh(): Promise<void> {
    if (!article) return
    record = await ask('pageRecord', { url: article.url, canonicalUrl: article.metadata.canonicalUrl.value })
    await conflicts.recall()
    await anchor()
  }

  const reportSightings = createSightings(
    {
      document,
      anchored: () => anchored,
      // Words of an article that is still to come are not gone.
      text: () => (page.text === textLeft ? '' : page.text),
      report: (sightings) => ask('reportSightings', sightings),
      inTurn,
    },
    signal,
  )

  const overlay = lateOverlay(document, signal, {
    painter,
    quote: quoteOf,
    kept: (id) => anchored.find(({ kept }) => kept.statement.id === id) ?? null,
    quotes: () => quotes,
    anchored: () => anchored,
    rangesOfKept: (id) => {
      const anchor = anchored.find(({ kept }) => kept.statement.id === id)?.anchor
      return anchor ? rangesOfAnchor(page, anchor) : []
    },
    findings: () => record.findings,
    conflict: conflicts.of,
    isUnchecked: conflicts.isUnchecked,
    ignore: (key) => {
      ignored.add(key)
      paint()
    },
    confirmQuote: (key) => decided(conflicts.confirm(key)),
    dismissQuote: (key, reason) => decided(conflicts.dismiss(key, reason)),
    refresh: () => inTurn(refresh),
    topics: () => article?.topics ?? [],
    draftOfQuote: async (live) => (article ? draftOfQuote(article, page, live) : null),
    draftOfSelection: async (selection) => {
      // Asked for on a page that is still being read, by a shortcut or the menu: the first reading comes before.
      if (!article) await queue
      return article ? draftOfSelection(article, readPageText(document), selection) : null
    },
    isOtherName: (read, meant) => article !== null && isOtherName(article, read, meant),
    keep,
    fail,
  })

  async function keep(draft: StatementDraft) {
    const kept = await ask('keep', draft)
    await inTurn(refresh)
    return kept
  }

  async function keepQuote(key: string) {
    const live = quoteOf(key)
    const draft = live && article && (await draftOfQuote(article, page, live))
    if (!draft) return null
    const { statement, created, step } = await keep({ ...draft, topicNames: article?.topics.slice(0, 1) ?? [] })
    return { created, statementId: statement.id, step }
  }

  function state(): PageState {
    return {
      ok: true,
      url: url(),
      canonicalUrl: article?.metadata.canonicalUrl.value ?? normalizeUrl(url()),
      title: article?.metadata.title?.value ?? document.title,
      publisher: article?.metadata.publisher?.value ?? null,
      published: article?.metadata.published?.value ?? null,
      language: article?.metadata.language?.value ?? null,
      isArticle: article?.isArticle ?? false,
      reason: article?.reason ?? '',
      quotes: pageQuotes(quotes, anchored, conflicts),
      statements: pageStatements(anchored),
      following,
    }
  }

  answer(
    {
      state: async () => {
        await Promise.all([queue, looks])
        return state()
      },
      keepQuote,
      decideQuote: ({ quoteKey, status, reason }) =>
        decided(status === 'confirmed' ? conflicts.confirm(quoteKey) : conflicts.dismiss(quoteKey, reason)),
      keepSelection: () => overlay.call(({ keepSelection }) => keepSelection()),
      jumpTo: (target) => jump(document, page, quotes, anchored, target),
      reattach: (id) => overlay.call(({ reattach }) => reattach(id)),
      refresh: () => inTurn(refresh),
      verdicts: (found) => {
        conflicts.take(found)
        paint()
        ask('badge', { kept: record.statements.length, flags: openFlags() }).catch(fail)
      },
      stop: () => stop.abort(),
    },
    signal,
  )

  signal.addEventListener('abort', () => painter.destroy())
  inTurn(read).then(overlay.load).catch(fail)
  return { state, stop }
}
