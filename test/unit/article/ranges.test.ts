import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, rangesOf } from '../../../article'
import { type Piece, visibleText } from '../../../article/body/text'
import { rememberPieces } from '../../../article/ranges'
import type { Block } from '../../../article/types'
import { parsePage } from '../../eval/parse-page'
import { growth } from '../../growth'

const SENTENCE = 'The council met again, and “we stay calm,” said the mayor.  '
const QUOTE = '“we stay calm,”'

/** A range that only says what it holds: the page's own are tried in real browsers. */
class Held {
  private start: [Text, number] | null = null
  private end: [Text, number] | null = null
  setStart(node: Text, offset: number): void {
    this.start = [node, offset]
  }
  setEnd(node: Text, offset: number): void {
    this.end = [node, offset]
  }
  get points() {
    return { start: this.start, end: this.end }
  }
}

/** Texts in one paragraph, read into one block; null is a line break. */
function paragraph(texts: readonly (string | null)[]) {
  const document = parsePage('<p></p>')
  Object.defineProperty(document, 'createRange', { value: () => new Held() })
  const node = document.querySelector('p')!
  const pieces = texts.map((data): Piece => {
    if (data === null) return { node: null, data: '\n' }
    const text = document.createTextNode(data)
    node.append(text)
    return { node: text, data }
  })
  const text = visibleText(pieces)
  const block: Block = { start: 0, end: text.length, kind: 'paragraph', node }
  rememberPieces(block, pieces)
  const article = { text, blocks: [block] } as Article
  const points = (start: number, end: number) => {
    const range: unknown = rangesOf(article, [{ start, end }])[0]
    return range instanceof Held ? range.points : null
  }
  return { article, block, node, text, points, nodes: pieces.flatMap(({ node }) => (node === null ? [] : [node])) }
}

/** One paragraph of very many quotes, and the work of asking for all of them, one by one, as painting does. */
function manyQuotes(count: number, texts: readonly string[]) {
  const made = paragraph(texts)
  const spans: { start: number; end: number }[] = []
  for (let at = made.text.indexOf(QUOTE); at >= 0; at = made.text.indexOf(QUOTE, at + 1)) spans.push({ start: at, end: at + QUOTE.length })
  expect(spans).toHaveLength(count)
  return { ...made, askAll: () => spans.map((span) => rangesOf(made.article, [span]).length).reduce((a, b) => a + b, 0) }
}

describe('the work of finding every quote of one endless paragraph', () => {
  test.each([
    ['in one text node', (count: number) => [SENTENCE.repeat(count)]],
    ['in many', (count: number) => Array.from({ length: count }, () => SENTENCE)],
  ])('%s: of the page about the quotes themselves are read', (_, texts) => {
    const count = 400
    const { nodes, askAll } = manyQuotes(count, texts(count))
    let read = 0
    const counted = <T>(value: T): T => {
      read++
      return value
    }
    for (const node of nodes) {
      const { data } = node
      Object.defineProperty(node, 'data', { get: () => counted(data) })
      Object.defineProperty(node, 'length', { value: data.length })
      Object.defineProperty(node, 'substringData', { value: (from: number, units: number) => counted(data.slice(from, from + units)) })
    }
    expect(askAll()).toBe(count)
    expect(read).toBeLessThan(4 * count)
  })

  test('four times the quotes, about four times the work', async () => {
    const [small, large] = [manyQuotes(500, [SENTENCE.repeat(500)]), manyQuotes(2_000, [SENTENCE.repeat(2_000)])]
    expect(await growth(small.askAll, large.askAll, 10)).toBeLessThan(10)
  })

  test('and of a page of very many paragraphs', () => {
    const { article, block } = paragraph([SENTENCE])
    let looked = 0
    const blocks = Array.from({ length: 4_000 }, (_, n): Block => {
      const at = { ...block, start: n * 100, node: null }
      const end = (): number => {
        looked++
        return n * 100 + 99
      }
      return Object.defineProperty(at, 'end', { get: end })
    })
    for (const { start } of blocks) rangesOf({ ...article, blocks }, [{ start, end: start + 10 }])
    expect(looked).toBeLessThan(40 * blocks.length)
  })
})

describe('a paragraph that the page has changed since it was read', () => {
  const texts = ['He said “we ', 'stay calm,”', ' and she said “no.”']

  test('its words moved within their node are found where they are now, again and again', () => {
    const { nodes, text, points } = paragraph(texts)
    const start = text.indexOf('stay')
    for (const data of ['stay  calm,”', '\n stay calm,”', 'stay calm,”']) {
      nodes[1]!.data = data
      expect(points(start, start + 4)).toEqual({ start: [nodes[1], data.indexOf('stay')], end: [nodes[1], data.indexOf('stay') + 4] })
      expect(points(start - 3, start + 4)?.start).toEqual([nodes[0], texts[0]!.indexOf('we')])
    }
  })

  test('changed words give no range, come back with their words, and leave the others theirs', () => {
    const { nodes, text, points } = paragraph(texts)
    const [own, other] = [text.indexOf('stay'), text.indexOf('no.')]
    nodes[1]!.data = 'keep calm,”'
    expect(points(own, own + 4)).toBeNull()
    expect(points(own - 3, own + 10)).toBeNull()
    expect(points(other, other + 3)?.start).toEqual([nodes[2], texts[2]!.indexOf('no.')])
    nodes[1]!.data = texts[1]!
    expect(points(own, own + 4)?.start).toEqual([nodes[1], 0])
  })

  test('words added in the midst of a quote give no range, though all of its own are there', () => {
    const { nodes, text, points } = paragraph(texts)
    nodes[0]!.data += 'must '
    expect(points(text.indexOf('we'), text.indexOf('calm'))).toBeNull()
  })

  test('removed words give no range', () => {
    const { nodes, text, points } = paragraph(texts)
    nodes[1]!.remove()
    expect(points(text.indexOf('stay'), text.indexOf('calm'))).toBeNull()
    expect(points(text.indexOf('we'), text.indexOf('calm'))).toBeNull()
  })
})

test('every stretch of a text stands in the page where its own characters are', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '\u00ad', '\u200b', '\u00a0', '😀', 'é')
  const piece = fc.oneof(
    fc.constant(null),
    fc.array(unit, { maxLength: 6 }).map((units) => units.join('')),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (texts) => {
      const { text, points } = paragraph(texts)
      for (let at = 0; at < text.length; at++) {
        const { start, end } = points(at, at + 1) ?? {}
        expect(end).toEqual([start![0], start![1] + 1])
        const shown = start![0].data.charAt(start![1])
        // A space that only a line break makes stands at the character before it.
        if (text.charAt(at) !== ' ') expect(shown).toBe(text.charAt(at))
        else expect(/\s/.test(shown) || texts.includes(null)).toBe(true)
      }
    }),
  )
})
