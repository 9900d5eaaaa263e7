import { saidBy } from '../said-by'
import type { ExportFormat } from './formats'
import { grouped, type Joined } from './join'
import { englishWords, findingWords, type ReportWords } from './words'

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, "Times New Roman", serif }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h2 { border-bottom: 1px solid; margin-top: 2.5rem; break-after: avoid }
article { margin: 1.5rem 0; break-inside: avoid }
blockquote { margin: 0 0 .25rem; padding-inline-start: 1rem; border-inline-start: 3px solid; white-space: pre-line; overflow-wrap: anywhere }
footer, .note, .findings { font-size: .875rem; overflow-wrap: anywhere }
@media print { body { max-width: none; margin: 0 } a { color: inherit } a[href]::after { content: " (" attr(href) ")"; font-size: .8em } }
`

/** A report that reads well in any browser and prints well. No script, nothing loaded. */
export const html: ExportFormat = {
  extension: 'html',
  mediaType: 'text/html',
  *write(rows, { exportedAt, groupBy, words = englishWords(rows.statements.length) }) {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
    const day = exportedAt.slice(0, 10)
    yield `<!doctype html>\n<html lang="${escaped(words.language)}" dir="${words.direction}">\n<head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width">`
    yield `<title>On Record, ${day}</title><style>${STYLE}</style></head>\n<body>\n<h1>On Record</h1>\n`
    yield `<p>${escaped(words.statements)} · ${escaped(words.findings)}: ${rows.findings.length} · <time datetime="${escaped(exportedAt)}">${day}</time></p>\n`
    for (const { title, statements } of grouped(rows, groupBy, words.unknownSpeaker)) {
      yield `<section><h2 dir="auto">${escaped(title)}</h2>\n`
      for (const one of statements) yield entry(one, words)
      yield '</section>\n'
    }
    yield '</body>\n</html>\n'
  },
}

function entry({ statement, speaker, topics, source, findings }: Joined, words: ReportWords): string {
  const language = statement.language === null ? '' : ` lang="${escaped(statement.language)}"`
  const said = `<time datetime="${escaped(statement.date)}">${escaped(statement.date.slice(0, 10))}</time>`
  const place = escaped([source.title ?? source.canonicalUrl, source.publisher].filter((part) => part !== null).join(', '))
  const link = /^https?:/i.test(source.url) ? `<a href="${escaped(source.url)}" rel="noreferrer">${place}</a>` : place
  const tags = topics.length === 0 ? '' : ` · ${topics.map((topic) => escaped(topic.name)).join(', ')}`
  const note = statement.note === '' ? '' : `<p class="note" dir="auto">${escaped(statement.note)}</p>\n`
  const shown = findings.filter(({ finding }) => finding.status !== 'dismissed')
  const items = shown.map(({ finding, rival }) => {
    const day = escaped(rival.date.slice(0, 10))
    const said = escaped(findingWords(finding, words))
    return `<li>${said} · ${day}: <q dir="auto">${escaped(rival.text)}</q></li>`
  })
  const list = items.length === 0 ? '' : `<ul class="findings">${items.join('')}</ul>\n`
  return (
    `<article id="${escaped(statement.id)}">\n<blockquote dir="auto"${language}>${escaped(statement.text)}</blockquote>\n` +
    `<footer>${escaped(saidBy(statement, speaker?.name) ?? words.unknownSpeaker)}, ${said}, ${link}${tags}</footer>\n${note}${list}</article>\n`
  )
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
