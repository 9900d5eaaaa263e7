import { foldText } from '../../../storage/fold'
import type { Finding, RecordFile, Row, Source, Speaker, Statement, Topic } from '../../../storage/types'
import { random as seeded } from '../../random'

export interface Size {
  statements: number
  speakers: number
  sources: number
}

const ROOTS = [
  'tax',
  'bridge',
  'harbour',
  'school',
  'vote',
  'council',
  'budget',
  'water',
  'train',
  'border',
  'energy',
  'court',
  'price',
  'road',
  'health',
]
const ENDS = [
  '',
  's',
  'ing',
  'ed',
  'er',
  'al',
  'ment',
  'ful',
  'less',
  'ation',
  'ism',
  'ist',
  'ward',
  'like',
  'able',
  'ship',
  'hood',
  'let',
  'ine',
  'ous',
]
const SMALL = [
  'the',
  'we',
  'will',
  'not',
  'of',
  'and',
  'to',
  'in',
  'that',
  'have',
  'never',
  'for',
  'on',
  'with',
  'every',
  'more',
  'this',
  'said',
  'is',
  'are',
]
const FIRST = ['Anna', 'Olaf', 'Ida', 'Łukasz', 'Zoë', 'Márta', 'Jens', 'Ewa', 'Noor', 'Tomás']
const LAST = ['Keller', 'Brandt', 'Moreau', 'Groß', 'Novák', 'Lindqvist', 'Okoro', 'Petrov', 'Santos', 'Weiss']

/** A record of invented words, the same for the same size: word frequencies fall as in prose, quotes have 12 to 45 words. */
export function generate({ statements, speakers, sources }: Size): RecordFile {
  const random = seeded(20250304)
  const int = (below: number): number => Math.floor(random() * below)
  const at = (n: number): string => new Date(Date.UTC(2015, 0, 1) + n * 3_000_000).toISOString()
  const id = (of: number, n: number): string => `${of}${n.toString(16).padStart(7, '0')}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
  const hex = (length: number): string => Array.from({ length }, () => int(16).toString(16)).join('')
  const word = (): string => {
    if (random() < 0.45) return SMALL[int(SMALL.length)] ?? ''
    const rare = Math.floor(ROOTS.length * ENDS.length * random() ** 3)
    const stem = `${ROOTS[rare % ROOTS.length]}${ENDS[Math.floor(rare / ROOTS.length)]}`
    return random() < 0.3 ? `${stem}${int(40)}` : stem
  }
  const sentence = (words: number): string => `${Array.from({ length: words }, word).join(' ')}.`
  const row = (of: number, n: number) => ({ id: id(of, n), createdAt: at(n), updatedAt: at(n) })
  const speakerRows: Speaker[] = Array.from({ length: speakers }, (_, n) => ({
    ...row(1, n),
    name: `${FIRST[n % 10]} ${LAST[Math.floor(n / 10) % 10]} ${toRoman(Math.floor(n / 100))}`.trim(),
    aliases: [],
    role: 'member of the council',
    mergedInto: null,
  }))
  const topicRows: Topic[] = ROOTS.map((name, n) => ({ ...row(2, n), name, mergedInto: null }))
  const sourceRows: Source[] = Array.from({ length: sources }, (_, n) => ({
    ...row(3, n),
    url: `https://paper${n % 40}.example/news/${n}`,
    canonicalUrl: `https://paper${n % 40}.example/news/${n}`,
    title: sentence(8),
    publisher: `Paper ${n % 40}`,
    authors: ['Ida Moreau'],
    published: at(n).slice(0, 10),
    modified: null,
    language: 'en',
    readAt: at(n),
  }))
  const utterances = new Map<string, string>()
  const statementRows = Array.from({ length: statements }, (_, n): Statement => {
    const text = sentence(12 + int(34))
    const speakerId = speakerRows[Math.floor(speakers * random() ** 2)]?.id ?? ''
    const key = `${speakerId}\n${foldText(text)}`
    const utteranceId = utterances.get(key) ?? id(5, n)
    utterances.set(key, utteranceId)
    const start = int(20_000)
    return {
      ...row(4, n),
      utteranceId,
      speakerId,
      sourceId: sourceRows[n % sources]?.id ?? '',
      topicIds: [topicRows[int(ROOTS.length)]?.id ?? ''],
      text,
      selectors: [
        {
          quote: { type: 'TextQuoteSelector', exact: text, prefix: sentence(5), suffix: sentence(5) },
          position: { type: 'TextPositionSelector', start, end: start + text.length },
        },
      ],
      language: 'en',
      kind: 'direct',
      date: at(n).slice(0, 10),
      dateBasis: 'published',
      note: n % 10 === 0 ? sentence(10) : '',
      colour: null,
      speakerAsWritten: 'the minister',
      state: n % 50 === 0 ? 'edited' : 'same',
      lastSeen: null,
    }
  })
  return {
    format: 'on-record',
    version: 1,
    exportedAt: at(0),
    speakers: speakerRows,
    topics: topicRows,
    sources: sourceRows,
    statements: statementRows,
    findings: findingsOf(statementRows, (n) => row(6, n)),
  }
}

/** One statement in fifty is found to conflict with the one before of its speaker; the user has seen two in three. */
function findingsOf(statements: readonly Statement[], rowOf: (n: number) => Row): Finding[] {
  const lastOf = new Map<string, Statement>()
  const findings: Finding[] = []
  for (const [n, later] of statements.entries()) {
    const earlier = lastOf.get(later.speakerId ?? '')
    lastOf.set(later.speakerId ?? '', later)
    if (n % 50 !== 49 || !earlier || earlier.utteranceId === later.utteranceId) continue
    findings.push({
      ...rowOf(n),
      speakerId: later.speakerId,
      earlierUtteranceId: earlier.utteranceId,
      laterUtteranceId: later.utteranceId,
      earlierStatementId: earlier.id,
      laterStatementId: later.id,
      verdict: n % 100 === 49 ? 'contradiction' : 'tension',
      reason: 'negation',
      score: 0.8,
      evidence: [],
      judge: 'bench',
      origin: 'judge',
      status: (['open', 'confirmed', 'dismissed'] as const)[findings.length % 3] ?? 'open',
      dismissReason: null,
    })
  }
  return findings
}

function toRoman(n: number): string {
  return 'X'.repeat(Math.floor(n / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '')
}
