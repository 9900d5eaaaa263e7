import { expect, test } from 'vitest'
import { createPainter, describe, find, readPageText } from '../../../anchoring'
import { WrapPainter } from '../../../anchoring/paint/wrap-painter'
import { stage } from './stage'

const POLICY = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const WORDS = 'We will not raise taxes'

test.each([
  ['highlights', (document: Document) => createPainter(document)],
  ['wrapping', () => new WrapPainter()],
])('a page that forbids everything is read and painted by %s', async (_, make) => {
  const frame = stage('<iframe></iframe>').querySelector('iframe')!
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>${WORDS} now.</p>`
  await new Promise((resolve) => frame.addEventListener('load', resolve))
  const inside = frame.contentDocument!
  const violations: string[] = []
  inside.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  const before = inside.documentElement.outerHTML
  const page = readPageText(inside)
  const at = page.text.indexOf(WORDS)
  const anchor = find(page, describe(page, [{ start: at, end: at + WORDS.length }]))
  const painter = make(inside)
  painter.paint(
    'a',
    'contradiction',
    anchor.spans.map(({ start, end }) => page.rangeAt(start, end)),
  )
  const [box] = painter.rectsOf('a')
  expect(painter.hitTest(box!.left + 3, box!.top + 3)?.id).toBe('a')
  painter.destroy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(violations).toEqual([])
  expect(inside.documentElement.outerHTML).toBe(before)
})
