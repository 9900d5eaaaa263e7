export { HIGHLIGHT_CSS } from './highlight-css'
export type { PaintKind } from './kinds'
export { createPainter, type Painted, type Painter } from './painter'
