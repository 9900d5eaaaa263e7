import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { FindingCard } from '../../components/finding-card'
import type { FindingCardView } from '../../components/finding-view'
import { t } from '../../components/i18n'
import { KeepCard } from '../../components/keep-card'
import { useKeys } from '../../components/use-keys'
import type { DismissReason } from '../../storage/types'
import { PRACTICE_DATE, PRACTICE_QUOTES, type PracticeQuote, parseMarks, practiceSides } from './practice'

export interface Progress {
  read: boolean
  kept: readonly string[]
  decided: FindingCardView['status']
  /** Why it is none, where that was said. */
  dismissReason: DismissReason | null
}

export interface TryItProps {
  progress: Progress
  onProgress: (change: Partial<Progress>) => void
}

/** The practice article: read, keep, be told. With the real cards, but nothing of it goes into the record. */
export function TryIt({ progress, onProgress }: TryItProps): VNode {
  const [keeping, setKeeping] = useState<PracticeQuote | null>(null)
  const [focused, setFocused] = useState<PracticeQuote | null>(null)
  useKeys({ k: () => progress.read && focused && setKeeping(focused) })
  const keep = (quote: PracticeQuote) => {
    setKeeping(null)
    if (!progress.kept.includes(quote.key)) onProgress({ kept: [...progress.kept, quote.key] })
  }
  return (
    <article class="practice" aria-label={t('practice_title')}>
      <p class="paper">{t('practice_paper')}</p>
      <h2>{t('practice_title')}</h2>
      {PRACTICE_QUOTES.map((quote) => (
        <div key={quote.key} class="paragraph">
          <p>
            {t(quote.before)} “
            <PracticeWords
              quote={quote}
              progress={progress}
              onFocus={() => setFocused(quote)}
              onPick={() => (progress.read ? setKeeping(quote) : onProgress({ read: true }))}
            />
            ” {t(quote.after)}
          </p>
          {keeping === quote && (
            <div class="card" id={`keep-${quote.key}`}>
              <KeepCard
                text={parseMarks(t(quote.words)).text}
                initial={{
                  speakerId: null,
                  speakerName: t('practice_speaker'),
                  topics: [],
                  date: PRACTICE_DATE,
                  dateBasis: 'published',
                  note: '',
                }}
                suggestedTopics={[t('practice_topic')]}
                completions={{ speakers: async () => [], topics: async () => [] }}
                onKeep={() => keep(quote)}
                onLeave={() => setKeeping(null)}
              />
            </div>
          )}
        </div>
      ))}
      {progress.kept.includes('fares') && (
        <FindingCard
          finding={practiceFinding(progress)}
          onConfirm={() => onProgress({ decided: 'confirmed', dismissReason: null })}
          onDismiss={(dismissReason) => onProgress({ decided: 'dismissed', dismissReason })}
          onReopen={() => onProgress({ decided: 'open', dismissReason: null })}
        />
      )}
    </article>
  )
}

interface PracticeWordsProps {
  quote: PracticeQuote
  progress: Progress
  onFocus: () => void
  onPick: () => void
}

function PracticeWords({ quote, progress, onFocus, onPick }: PracticeWordsProps): VNode {
  const { text } = parseMarks(t(quote.words))
  if (!progress.read) return <>{text}</>
  if (progress.kept.includes(quote.key)) return <mark class="kept">{text}</mark>
  return (
    <a
      href={`#keep-${quote.key}`}
      class="found"
      title={t('practice_keep_hint')}
      onFocus={onFocus}
      onMouseEnter={onFocus}
      onClick={(event) => {
        event.preventDefault()
        onPick()
      }}
    >
      {text}
    </a>
  )
}

function practiceFinding({ decided, dismissReason }: Progress): FindingCardView {
  return {
    id: null,
    speaker: t('practice_speaker'),
    verdict: 'contradiction',
    reason: 'negation',
    score: null,
    status: decided,
    dismissReason,
    origin: 'judge',
    ...practiceSides(),
  }
}
