import { KIND_WORDS, reasonWords, STATUS_WORDS } from '../../../components/finding-view'
import { formatDate } from '../../../components/format'
import { t } from '../../../components/i18n'
import { quoteAddress } from '../../../components/open-surface'
import { type Finding, findingKind, type StatementView, stands } from '../../../storage'
import { saidBy } from '../../../storage/said-by'

/** One speaker's statements, earliest first. */
export interface BriefPart {
  speaker: string
  role: string | null
  views: StatementView[]
  /** What is on record between any two of these statements, dismissed findings and unwanted tensions aside. */
  conflicts: Conflict[]
}

export interface Conflict {
  finding: Finding
  earlier: StatementView
  later: StatementView
}

/**
 * Statements by speaker, in the order in which the speakers first come, each speaker's by day.
 *
 * @param tensions  whether the user wants to see tensions
 */
export function briefOf(views: readonly StatementView[], tensions: boolean): BriefPart[] {
  const parts = new Map<string, BriefPart>()
  for (const view of views) {
    const name = saidBy(view.statement, view.speaker?.name)
    // Two papers' "a spokesman" are two people.
    const id = view.speaker?.id ?? (name === null ? '' : `${view.statement.sourceId} ${name}`)
    const part = parts.get(id) ?? {
      speaker: name ?? t('speaker_unknown'),
      role: view.speaker?.role ?? null,
      views: [],
      conflicts: [],
    }
    part.views.push(view)
    parts.set(id, part)
  }
  for (const part of parts.values()) {
    part.views.sort((a, b) => (a.statement.date < b.statement.date ? -1 : 1))
    part.conflicts = conflictsAmong(part.views, tensions)
  }
  return [...parts.values()]
}

function conflictsAmong(views: readonly StatementView[], tensions: boolean): Conflict[] {
  const sides = new Map(views.map((view) => [view.statement.utteranceId, view]))
  const findings = new Map(views.flatMap((view) => view.findings).map((finding) => [finding.id, finding]))
  return [...findings.values()].flatMap((finding) => {
    const earlier = sides.get(finding.earlierUtteranceId)
    const later = sides.get(finding.laterUtteranceId)
    return earlier && later && stands(finding, tensions) ? [{ finding, earlier, later }] : []
  })
}

/** "12 Mar 2024 ↔ 16 Sep 2024: likely contradiction, one side says no to what the other says yes to (Confirmed)". */
export function conflictLine({ finding, earlier, later }: Conflict): string {
  const days = `${formatDate(earlier.statement.date)} ↔ ${formatDate(later.statement.date)}`
  const what = [t(KIND_WORDS[findingKind(finding)]), reasonWords(finding.reason)].filter((part) => part).join(', ')
  return `${days}: ${what} (${t(STATUS_WORDS[finding.status])})`
}

/** "12 Mar 2024, The Harbour Gazette, Ferry fares to rise". */
export function sourceLine({ statement, source }: StatementView): string {
  return [formatDate(statement.date), source.publisher, source.title].filter((part) => part).join(', ')
}

/** As Markdown, every character of a page's text kept from meaning markup. */
export function briefMarkdown(parts: readonly BriefPart[]): string {
  return parts
    .map(({ speaker, role, views, conflicts }) => {
      const head = `## ${plain(speaker)}${role ? ` (${plain(role)})` : ''}`
      const quotes = views.map((view) => {
        const address = quoteAddress(view.source.url, view.statement.text)
        const line = plain(sourceLine(view))
        const note = view.statement.note === '' ? '' : `\n\n${plain(view.statement.note)}`
        return `> “${plain(view.statement.text)}”\n\n— ${address ? `[${line}](<${address}>)` : line}${note}`
      })
      const lines = conflicts.map((conflict) => `≠ ${plain(conflictLine(conflict))}`)
      return [head, ...quotes, ...lines].join('\n\n')
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
  for (const { speaker, role, views, conflicts } of parts) {
    add(page.body, 'h2', role ? `${speaker} (${role})` : speaker)
    for (const view of views) {
      add(page.body, 'blockquote', `“${view.statement.text}”`)
      const line = add(page.body, 'p', '— ')
      const address = quoteAddress(view.source.url, view.statement.text)
      if (address) add(line, 'a', sourceLine(view)).setAttribute('href', address)
      else line.append(sourceLine(view))
      if (view.statement.note !== '') add(page.body, 'p', view.statement.note)
    }
    for (const conflict of conflicts) add(page.body, 'p', `≠ ${conflictLine(conflict)}`)
  }
  return page.body.innerHTML
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
