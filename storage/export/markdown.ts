import { saidBy } from '../said-by'
import type { Source } from '../types'
import type { ExportFormat } from './formats'
import { grouped, type Joined } from './join'
import { englishWords, findingWords, type ReportWords } from './words'

/** By speaker or by article, with links, ready for Obsidian and other note programs. */
export const markdown: ExportFormat = {
  extension: 'md',
  mediaType: 'text/markdown',
  *write(rows, { exportedAt, groupBy, words = englishWords(rows.statements.length) }) {
    yield `---\ntitle: On Record\ncreated: ${exportedAt.slice(0, 10)}\nstatements: ${rows.statements.length}\n---\n\n# On Record\n`
    for (const { title, statements } of grouped(rows, groupBy, words.unknownSpeaker)) {
      yield `\n## ${escaped(title)}\n`
      for (const one of statements) yield entry(one, groupBy, words)
    }
  },
}

function entry(one: Joined, groupBy: 'speaker' | 'article', words: ReportWords): string {
  const { statement, speaker, topics, findings } = one
  const who =
    groupBy === 'article' || (!speaker && statement.speakerAsWritten)
      ? `**${escaped(saidBy(statement, speaker?.name) ?? words.unknownSpeaker)}**, `
      : ''
  // A block's name stands under it, between blank lines: so it is the quote that is linked and embedded, not its tags.
  const lines = [quoted(statement.text), `> — ${who}${statement.date.slice(0, 10)}, ${link(one.source)}`, '', `^${statement.id}`]
  if (topics.length > 0) lines.push('', topics.map((topic) => tag(topic.name)).join(' '))
  if (statement.note !== '') lines.push('', escaped(statement.note))
  for (const { finding, rival } of findings) {
    if (finding.status === 'dismissed') continue
    // A link to the other statement's block: Obsidian jumps there, other programs show the day.
    lines.push('', `- ${escaped(findingWords(finding, words))} · [${rival.date.slice(0, 10)}](#^${rival.id}): “${oneLine(rival.text)}”`)
  }
  return `\n${lines.join('\n')}\n`
}

function quoted(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n')
}

function link(source: Source): string {
  const place = oneLine([source.title ?? source.canonicalUrl, source.publisher].filter((part) => part !== null).join(', '))
  return /^https?:/i.test(source.url) ? `[${place}](<${source.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)` : place
}

/** Signs that Markdown or HTML inside it would take as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$^=]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/gm, '$1\\$2')
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' '))
}

/** Obsidian's tags know letters, digits, "-", "_" and "/", and one of figures alone is none; a topic of signs alone stays a word. */
function tag(name: string): string {
  const known = name.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-')
  if (!/[\p{L}\p{N}]/u.test(known)) return oneLine(name)
  return /^\p{N}+$/u.test(known) ? `#_${known}` : `#${known}`
}
