/** The five real articles of the development data, each served as a news page in typical markup. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './data'

export interface SeedQuote {
  text: string
  kind: string
  speaker: string
  /** Marks in the source are broken or mismatched. */
  marks_ok?: boolean
  headline?: boolean
}

export interface Seed {
  name: string
  url: string
  html: string
  quotes: SeedQuote[]
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The line of the title as the headline, every other as a paragraph, nothing changed in them. */
function pageOf(title: string, text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const headline = lines.find((line) => line.includes(title)) ?? lines[0]
  const body = lines.map((line) => (line === headline ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`)).join('\n')
  const data = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title }).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - The Wire</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="The Wire">
<script type="application/ld+json">${data}</script></head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article>${body}</article></main>
<footer><p>Contact</p></footer></body></html>`
}

export function seeds(): Seed[] {
  const folder = dataFolder('seeds')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const text = readFileSync(join(folder, gold.seed), 'utf8')
      return {
        name: name.slice(0, 3),
        url: `https://wire.on-record.test/${name.slice(0, 3)}`,
        html: pageOf(gold.title, text),
        quotes: gold.quotes,
      }
    })
}
