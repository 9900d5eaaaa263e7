import { FOREIGN } from '../body/flags'
import { type Claims, claim, type Page } from './claims'
import { plainText } from './entities'

/** The headline as the reader sees it, `<title>` and what `<html>` says of the language. */
export function headings({ document, blocks }: Page, claims: Claims): undefined {
  const headlines = blocks.filter((block) => block.tag === 'h1' && !(block.context & FOREIGN) && block.text.length > 8)
  for (const block of headlines.slice(0, 3)) claim(claims.title, block.text, 'h1', block.linkDensity > 0.8 ? 0.3 : 0.75)
  const titled = blocks.find((block) => /^h2$/.test(block.tag) && headlines.length === 0 && /headline|title/i.test(block.element.className))
  claim(claims.title, titled?.text, 'h2', 0.3)
  claim(claims.title, plainText(document.title ?? ''), 'title', 0.6)
  const root = document.documentElement
  claim(
    claims.language,
    root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? document.body?.getAttribute('lang'),
    'html lang',
    0.8,
  )
  claim(claims.canonical, document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'), 'link rel=canonical', 0.95)
}
