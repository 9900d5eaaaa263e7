import { onMessage, sendMessage } from '../../messages/protocol'
import { createJudgeHost } from './host'

const host = createJudgeHost({
  onVerdicts: (tabId, verdicts) => void sendMessage('quoteVerdicts', { tabId, verdicts }),
  onChanged: () => void sendMessage('recordChanged', undefined),
})

onMessage('runChecks', () => host.runChecks())
onMessage('judgeQuotes', ({ data }) => host.judgeQuotes(data.tabId, data.reading))
onMessage('reloadJudge', () => host.reload())
onMessage('cancelQuotes', ({ data: tabId }) => host.cancelQuotes(tabId))

host.runChecks()
