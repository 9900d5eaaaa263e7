import { MARK_TAG } from '../page-text/elements'
import { highlightName, PAINT_KINDS, type PaintKind } from './kinds'

/** Of the words' own page: `light-dark()` follows the page's `color-scheme`, not the system's, so that a light page stays light. */
const colour = (light: string, dark: string) => `light-dark(${light}, ${dark})`
const INK = colour('#1d1c1a', '#fbfaf7')
const MARKER = colour('#ffe28a', '#6b5310')

/** Kinds differ by their line as well as by colour: dotted, solid, dashed, wavy, double. */
const STYLES: Record<PaintKind, string> = {
  found: `text-decoration: underline dotted 2px ${colour('#1f5f8b', '#8cc4ea')}`,
  kept: `color: ${INK}; background-color: ${MARKER}; text-decoration: underline solid 1px ${colour('#8a6d00', '#e5c35c')}`,
  changed: `color: ${INK}; background-color: ${MARKER}; text-decoration: underline dashed 2px ${INK}`,
  tension: `color: ${INK}; background-color: ${colour('#fff3dc', '#4a3510')}; text-decoration: underline wavy 1.5px ${colour('#8a5a00', '#f0b95a')}`,
  contradiction: `color: ${INK}; background-color: ${colour('#fdecec', '#551a1a')}; text-decoration: underline double 3px ${colour('#9b1c1c', '#ff9a9a')}`,
}

/** The look of painted words, for the caller to insert (`scripting.insertCSS`): highlights, and the wrapping elements of the fallback. */
export const HIGHLIGHT_CSS = PAINT_KINDS.map(
  (kind) => `::highlight(${highlightName(kind)}) { ${STYLES[kind]} }\n${MARK_TAG}[kind='${kind}'] { ${STYLES[kind]} }\n`,
).join('')
