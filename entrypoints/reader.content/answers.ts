/** The reader's ears: messages from the background, the popup and the panel. They end with the signal. */
import type { PageState, QuoteVerdict } from '../../messages/page-state'
import { onMessage, type QuoteDecision, type StepsTaken } from '../../messages/protocol'

interface Answers {
  state: () => Promise<PageState>
  keepQuote: (key: string) => Promise<{ created: boolean; statementId: string; step: number | null } | null>
  decideQuote: (decision: QuoteDecision) => Promise<StepsTaken | null>
  keepSelection: () => Promise<boolean>
  jumpTo: (target: { statementId?: string; quoteKey?: string }) => boolean
  reattach: (statementId: string) => Promise<boolean>
  refresh: () => Promise<void>
  verdicts: (verdicts: QuoteVerdict[]) => void
  stop: () => void
}

export function answer(answers: Answers, signal: AbortSignal): void {
  const ends = [
    onMessage('ping', () => true as const),
    onMessage('pageState', answers.state),
    onMessage('keepQuote', ({ data }) => answers.keepQuote(data)),
    onMessage('decideQuote', ({ data }) => answers.decideQuote(data)),
    onMessage('keepSelection', answers.keepSelection),
    onMessage('jumpTo', ({ data }) => answers.jumpTo(data)),
    onMessage('reattach', ({ data }) => answers.reattach(data)),
    onMessage('refresh', answers.refresh),
    onMessage('verdicts', ({ data }) => answers.verdicts(data)),
    onMessage('stopReading', answers.stop),
  ]
  signal.addEventListener('abort', () => {
    for (const end of ends) end()
  })
}
