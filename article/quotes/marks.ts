import { afterGrapheme } from './graphemes'

/** A stretch of text between quotation marks, inside one paragraph. Offsets are UTF-16 code units in the whole text. */
export interface Region {
  /** First code unit of the opening mark. */
  start: number
  /** After the closing mark; the paragraph's end where none closes it. */
  end: number
  /** The words between the marks, white space trimmed. */
  innerStart: number
  innerEnd: number
  closed: boolean
  /** Between single marks. */
  single: boolean
  /** Set apart by dashes, or parted by the writer's words within one pair of marks. */
  spoken?: boolean
}

const LETTER = /[\p{L}\p{N}]/u
const isWordUnit = (c: string | undefined): boolean => c !== undefined && LETTER.test(c)
const isBlank = (c: string | undefined): boolean => c === undefined || /\s/.test(c)

/** Opening mark → marks that close it. A straight mark and the wrong-way curly one close what typesetters left open. */
const DOUBLE: Readonly<Record<string, string>> = { '“': '”"', '"': '"”', '„': '“”"‟', '‟': '”"', '«': '»', '「': '」', '『': '』' }
const SINGLE: Readonly<Record<string, string>> = { '‘': '’', "'": "'’", '‚': '‘’', '‹': '›' }
const BEFORE_SINGLE = /[\s([—–:-]/
const MARK = /["“”„‟«»‘’'‚‹›「」『』`]/g

/** What one paragraph holds of marks, with counts from the right, so that no decision scans the paragraph again. */
interface Marks {
  text: string
  start: number
  end: number
  at: number[]
  /** Number of straight double marks from entry i on. */
  straightFrom: number[]
  /** Only straight double marks, and an even number of them: they pair in order, whatever the spacing. */
  inOrder: boolean
  /** As many “ as ”: a “ within is a nested quotation, not a wrong-way close. */
  balanced: boolean
}

function collect(text: string, start: number, end: number): Marks {
  const at: number[] = []
  MARK.lastIndex = start
  for (let m = MARK.exec(text); m && m.index < end; m = MARK.exec(text)) at.push(m.index)
  const straightFrom = new Array<number>(at.length + 1).fill(0)
  let curly = 0
  let opened = 0
  for (let i = at.length - 1; i >= 0; i--) {
    const c = text[at[i] ?? 0] ?? ''
    straightFrom[i] = (straightFrom[i + 1] ?? 0) + (c === '"' ? 1 : 0)
    if ('“”„«'.includes(c)) curly++
    if (c === '“') opened++
    if (c === '”') opened--
  }
  const inOrder = curly === 0 && (straightFrom[0] ?? 0) % 2 === 0
  return { text, start, end, at, straightFrom, inOrder, balanced: opened === 0 }
}

/** Is entry `i` the first of two single marks standing for a double one ('' or ``), as some wire copy has it? */
function isPair(m: Marks, i: number): boolean {
  const p = m.at[i] ?? -1
  const c = m.text[p]
  return (c === "'" || c === '`') && m.at[i + 1] === p + 1 && m.text[p + 1] === c
}

/** Index in `at` of the mark that closes the double mark at entry `i`, or -1. */
function closeDouble(m: Marks, i: number): number {
  const { text, at } = m
  const open = text[at[i] ?? 0] ?? ''
  if (open === '"' && m.inOrder) {
    for (let k = i + 1; k < at.length; k++) if (text[at[k] ?? 0] === '"') return k
    return -1
  }
  const closers = open === '»' ? '«' : (DOUBLE[open] ?? '”"')
  let depth = 0
  let lone = -1
  for (let k = i + 1; k < at.length; k++) {
    const p = at[k] ?? 0
    const c = text[p] ?? ''
    const opens = isBlank(p - 1 < m.start ? undefined : text[p - 1]) && isWordUnit(text[p + 1])
    if (lone < 0 && c === '’' && endsSpeech(m, p)) lone = k
    if (open === '“' && c === '“') {
      if (!isBlank(text[p - 1]) && !isWordUnit(text[p + 1])) return k
      // “We can.’ She left. “We” – a single mark closed it by mistake.
      if (!m.balanced && lone >= 0 && opens) return lone
      if (m.balanced && isBlank(text[p - 1])) depth++
    } else if (closers.includes(c)) {
      if (c === '"' && opens && (open === '“' || (open === '"' && (m.straightFrom[k] ?? 0) % 2 === 0))) continue
      if (depth === 0) return k
      depth--
    }
  }
  return -1
}

/** Does a mark at offset `p` stand where speech ends: after a stop, before white space? */
const endsSpeech = (m: Marks, p: number): boolean =>
  /[.!?…,]/.test(m.text[p - 1] ?? '') && isBlank(p + 1 < m.end ? m.text[p + 1] : undefined)

function closePair(m: Marks, i: number): number {
  const straight = "'"
  for (let k = i + 2; k < m.at.length; k++) {
    if (m.text[m.at[k] ?? 0] === straight && isPair(m, k)) {
      // In a run of three the nested single mark closes first.
      let last = k
      while (isPair(m, last + 1) && m.text[m.at[last + 1] ?? 0] === straight) last++
      return last
    }
  }
  return -1
}

const isDouble = (c: string): boolean => c in DOUBLE
/** A single mark is looked for among so many following marks (apostrophes mostly): keeps hostile text linear. */
const SINGLE_REACH = 64

/** Closing entry for a single mark; a plural possessive (members’) does not close while a better mark follows. */
function closeSingle(m: Marks, i: number): number {
  const { text, at } = m
  const from = at[i] ?? 0
  const closers = SINGLE[text[from] ?? ''] ?? ''
  let possessive = -1
  const last = Math.min(at.length, i + 1 + SINGLE_REACH)
  for (let k = i + 1; k < last; k++) {
    const p = at[k] ?? 0
    const c = text[p] ?? ''
    if (isDouble(c)) break
    if (!closers.includes(c) || isBlank(text[p - 1]) || (p + 1 < m.end && isWordUnit(text[p + 1]))) continue
    const afterStop = /[.,!?]/.test(text[p - 1] ?? '')
    if (possessive >= 0) {
      if (afterStop) return k
      continue
    }
    if (/s/i.test(text[p - 1] ?? '') && p + 1 < m.end && isBlank(text[p + 1])) possessive = k
    else return k
  }
  return possessive
}

/** What may follow a closing mark whose opening one is missing, so that speech stood before it: a dash or a comma and the writer's words. */
const AFTER_SPEECH = /^,?\s*[-–—,]\s*\p{L}/u

/** Does a sentence, or the paragraph, begin at offset `p`? Looks at the few units before it alone, so that hostile text stays linear. */
function opensSentence(m: Marks, p: number): boolean {
  const before = m.text.slice(Math.max(m.start, p - 8), p).trimEnd()
  return before === '' ? p - 8 <= m.start : /[.!?:…][”"’»]?$/.test(before)
}

/**
 * The stretch that ends at the closing mark of entry `i`, which nothing opens ("We need no help!" with its first mark lost): from the last
 * quotation that a sentence begins with, or from the paragraph's start. What it holds is nested in it and leaves `found`.
 */
function unopened(m: Marks, i: number, found: Region[]): Region | null {
  const end = m.at[i] ?? 0
  if (!/[.!?…]/.test(m.text[end - 1] ?? '') || !AFTER_SPEECH.test(m.text.slice(end + 1, Math.min(m.end, end + 8)))) return null
  while (found.length > 0 && !opensSentence(m, found.at(-1)?.start ?? 0)) found.pop()
  let start = found.at(-1)?.end ?? m.start
  while (start < end && /[\s.,;:!?]/.test(m.text[start] ?? '')) start++
  return start < end ? { start, end: end + 1, innerStart: start, innerEnd: end, closed: true, single: false } : null
}

function region(m: Marks, i: number, close: number, width: number, single: boolean): Region {
  const start = m.at[i] ?? 0
  const closed = close >= 0
  const end = closed ? (m.at[close] ?? 0) + width : m.end
  let innerStart = afterGrapheme(m.text, start + width, m.end)
  let innerEnd = closed ? end - width : end
  while (innerStart < innerEnd && isBlank(m.text[innerStart])) innerStart++
  while (innerEnd > innerStart && isBlank(m.text[innerEnd - 1])) innerEnd--
  return { start, end, innerStart, innerEnd, closed, single }
}

/**
 * Outermost quoted stretches of one paragraph, in order. Nested quotations stay inside their outer one; a mark left open runs to the
 * paragraph's end; apostrophes and stray closing marks are passed over. Linear in the paragraph's length.
 *
 * @param start  paragraph's first code unit in `text`
 * @param end    paragraph's end, exclusive
 */
export function pairMarks(text: string, start: number, end: number): Region[] {
  const m = collect(text, start, end)
  const found: Region[] = []
  let inward = true
  for (let i = 0; i < m.at.length; i++) {
    const p = m.at[i] ?? 0
    const c = text[p] ?? ''
    const before = p > start ? text[p - 1] : undefined
    const after = p + 1 < end ? text[p + 1] : undefined
    const pair = isPair(m, i)
    let close = -2
    if (pair) close = closePair(m, i)
    else if (c === '»') close = inward && isBlank(before) && !isBlank(after) ? closeDouble(m, i) : -2
    else if (c === '”' && before === undefined && isWordUnit(after)) close = closeDouble(m, i)
    else if (isDouble(c)) close = c === '"' && !m.inOrder && isBlank(after) && !isBlank(before) ? -2 : closeDouble(m, i)
    else if (c in SINGLE && (before === undefined || BEFORE_SINGLE.test(before)) && after && !/[\s’']/.test(after)) {
      close = closeSingle(m, i)
      if (close < 0) close = -2
    }
    const stray = close === -1 && (c === '"' || c === '”') && !isBlank(before) && !isWordUnit(after)
    if (stray) {
      const speech = unopened(m, i, found)
      if (speech) found.push(speech)
      continue
    }
    if (c === '»' && close === -1) inward = false
    if (close === -2 || (close === -1 && c === '»')) continue
    const made = region(m, i, close, pair ? 2 : 1, !pair && c in SINGLE)
    if (made.innerEnd > made.innerStart) found.push(made)
    if (close < 0) break
    i = pair ? close + 1 : close
  }
  return found
}
