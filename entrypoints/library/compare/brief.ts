import { formatDate } from '../../../components/format'
import { t } from '../../../components/i18n'
import { quoteAddress } from '../../../components/open-surface'
import type { StatementView } from '../../../storage'

/** One speaker's statements, earliest first. */
export interface BriefPart {
  speaker: string
  role: string | null
  views: StatementView[]
}

/** Statements by speaker, in the order in which the speakers first come, each speaker's by day. */
export function briefOf(views: readonly StatementView[]): BriefPart[] {
  const parts = new Map<string, BriefPart>()
  for (const view of views) {
    const id = view.speaker?.id ?? ''
    const part = parts.get(id) ?? { speaker: view.speaker?.name ?? t('speaker_unknown'), role: view.speaker?.role ?? null, views: [] }
    part.views.push(view)
    parts.set(id, part)
  }
  for (const part of parts.values()) part.views.sort((a, b) => (a.statement.date < b.statement.date ? -1 : 1))
  return [...parts.values()]
}

/** "12 Mar 2024, The Harbour Gazette, Ferry fares to rise". */
export function sourceLine({ statement, source }: StatementView): string {
  return [formatDate(statement.date), source.publisher, source.title].filter((part) => part).join(', ')
}

/** As Markdown, every character of a page's text kept from meaning markup. */
export function briefMarkdown(parts: readonly BriefPart[]): string {
  return parts
    .map(({ speaker, role, views }) => {
      const head = `## ${plain(speaker)}${role ? ` (${plain(role)})` : ''}`
      const quotes = views.map((view) => {
        const address = quoteAddress(view.source.url, view.statement.text)
        const line = plain(sourceLine(view))
        const note = view.statement.note === '' ? '' : `\n\n${plain(view.statement.note)}`
        return `> “${plain(view.statement.text)}”\n\n— ${address ? `[${line}](<${address}>)` : line}${note}`
      })
      return [head, ...quotes].join('\n\n')
    })
    .join('\n\n')
    .concat('\n')
}

/** As HTML for an editor's clipboard. Built as a document, so that nothing of a page is ever parsed. */
export function briefHtml(parts: readonly BriefPart[]): string {
  const page = document.implementation.createHTMLDocument('')
  const add = (parent: Element, name: string, text = ''): HTMLElement => {
    const element = page.createElement(name)
    element.textContent = text
    parent.append(element)
    return element
  }
  for (const { speaker, role, views } of parts) {
    add(page.body, 'h2', role ? `${speaker} (${role})` : speaker)
    for (const view of views) {
      add(page.body, 'blockquote', `“${view.statement.text}”`)
      const line = add(page.body, 'p', '— ')
      const address = quoteAddress(view.source.url, view.statement.text)
      if (address) add(line, 'a', sourceLine(view)).setAttribute('href', address)
      else line.append(sourceLine(view))
      if (view.statement.note !== '') add(page.body, 'p', view.statement.note)
    }
  }
  return page.body.innerHTML
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
