/** Strongest last: where two overlap, the stronger is seen. */
export const PAINT_KINDS = ['found', 'kept', 'changed', 'tension', 'contradiction'] as const
export type PaintKind = (typeof PAINT_KINDS)[number]

/** Name under which a kind is registered with the CSS Custom Highlight API: ours alone. */
export const highlightName = (kind: PaintKind): string => `on-record-${kind}`

export const priorityOf = (kind: PaintKind): number => PAINT_KINDS.indexOf(kind)
