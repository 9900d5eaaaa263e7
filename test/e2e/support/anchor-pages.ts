/** A page of our own writing before and after its publisher worked on it: one statement for each thing that may become of words. */
import type { AnchorState } from '../../../anchoring'

export interface Kept {
  state: AnchorState
  words: string
  /** Words of it as they stand in the page of today; null when they are gone. */
  now: string | null
  /** What the difference shows as taken out and put in. */
  out: string[]
  in: string[]
}

export const PAGE = 'https://sentinel.on-record.test/2024/03/05/harbour.html'

export const KEPT: readonly Kept[] = [
  {
    state: 'edited',
    words: 'The old pier will be mended in spring, plank by plank',
    now: 'The old pier will be mended in autumn, plank by plank',
    out: ['spring'],
    in: ['autumn'],
  },
  {
    state: 'negation-changed',
    words: 'We will not sell the lamp of the lighthouse to anybody',
    now: 'We will sell the lamp of the lighthouse to anybody',
    out: ['not'],
    in: [],
  },
  {
    state: 'number-changed',
    words: 'There are 190 families on the list for a mooring today',
    now: 'There are 19 families on the list for a mooring today',
    out: ['190'],
    in: ['19'],
  },
  {
    state: 'typographic',
    words: 'The ferry pays 5 % of the dredging – and not a crown more',
    now: 'The ferry pays 5% of the dredging — and not a crown more',
    out: [],
    in: [],
  },
  {
    state: 'context-changed',
    words: 'Whoever paints the buoys pink shall pay for the paint',
    now: 'Whoever paints the buoys pink shall pay for the paint',
    out: ['Selma Tarrow'],
    in: ['Jon Abara'],
  },
  {
    state: 'gone',
    words: 'No boat shall leave before the fog has lifted from the outer rocks',
    now: null,
    out: [],
    in: [],
  },
  {
    state: 'same',
    words: 'I have counted the gulls, and there are enough of them',
    now: 'I have counted the gulls, and there are enough of them',
    out: [],
    in: [],
  },
]

/** What the publisher wrote in the place of the words that are gone. */
export const INSTEAD = 'Boats may go out in fog at the captain’s own risk'

const speaker = (state: AnchorState, today: boolean) => (today && state === 'context-changed' ? 'Jon Abara' : 'Selma Tarrow')

const FILLER = '<p>The wind came from the west all week, and the nets were mended on the quay, as they are every year.</p>'

function page(paragraphs: string[]): string {
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A week in the harbour',
    datePublished: '2024-03-05T08:00:00+01:00',
    publisher: { '@type': 'Organization', name: 'The Sentinel' },
    inLanguage: 'en',
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A week in the harbour | The Sentinel</title>
<meta property="og:type" content="article"><link rel="canonical" href="${PAGE}">
<script type="application/ld+json">${data}</script>
<style>body { font: 18px/1.6 serif; max-width: 640px; margin: 40px auto } article p { margin-block: 2em }</style></head>
<body><article><h1>A week in the harbour</h1>${paragraphs.join(FILLER.repeat(2))}</article></body></html>`
}

const said = (words: string, who: string) => `<p>“${words},” said ${who}, who chairs the harbour board.</p>`

export const BEFORE = page(KEPT.map(({ words, state }) => said(words, speaker(state, false))))
export const TODAY = page(
  KEPT.map(({ now, state }) => (now === null ? `<p>${INSTEAD}, the harbour office now says.</p>` : said(now, speaker(state, true)))),
)
