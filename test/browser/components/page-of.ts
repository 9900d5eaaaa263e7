import { vi } from 'vitest'
import type { Page } from '../../../components/use-page'
import type { PageQuote, PageState, ReadFailure } from '../../../messages/page-state'
import type { QuoteDecision, StepsTaken } from '../../../messages/protocol'
import { PAGE } from './records'

export const quote = (key: string, text: string, conflict: PageQuote['conflict'] = null): PageQuote => ({
  key,
  text,
  kind: 'direct',
  speakerName: 'Ines Maraud',
  speakerRole: null,
  headline: false,
  keptAs: null,
  conflict,
  unchecked: false,
})

/** A page under reading, with two quotes found. */
export function pageState(change: Partial<PageState> = {}): PageState {
  return {
    ok: true,
    url: PAGE,
    canonicalUrl: PAGE,
    title: 'Ferry fares to rise',
    publisher: 'The Harbour Gazette',
    published: '2024-09-16',
    language: 'en',
    isArticle: true,
    reason: '',
    quotes: [quote('q1', 'The first boat leaves at six'), quote('q2', 'Nobody asked us')],
    statements: [],
    following: true,
    ...change,
  }
}

/** The page as a surface is given it. */
export function page(
  state: PageState | ReadFailure | null,
  keep = vi.fn(async () => ({ created: true, statementId: 'x', step: 1 })),
): Page & { keep: typeof keep; decide: typeof decide; jump: typeof jump } {
  const decide = vi.fn(async (_: QuoteDecision): Promise<StepsTaken | null> => ({ steps: [2] }))
  const jump = vi.fn(async () => true)
  const port = { state: async () => pageState(), keep, decide, jump, reattach: async () => true }
  return { url: PAGE, canonicalUrl: PAGE, state, port, refresh: () => undefined, keep, decide, jump }
}
