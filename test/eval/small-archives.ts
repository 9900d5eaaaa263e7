/** Other archives that a timeline can stand for: small ones, and ones whose statements were filed under no topic. */
import { random } from '../random'
import type { Timeline } from './candidates'

/** The timeline as it is. */
export const WHOLE = 'whole'
/** Ends the names of archives whose statements have no topic. */
export const UNTOLD = ', no topics'
/** Statements of a small archive, and how often a timeline is dealt out into such: each pair then comes about every other time. */
const SMALL = [
  { size: 2, deals: 20 },
  { size: 5, deals: 6 },
  { size: 10, deals: 3 },
]

const withoutTopics = (timeline: Timeline): Timeline => ({
  ...timeline,
  statements: timeline.statements.map((statement) => ({ ...statement, topic: undefined })),
})

/** Deals a timeline's statements out into archives of one size; the same in every run. What is left over is left out. */
export function dealt(timeline: Timeline, size: number, deals: number): Timeline[] {
  const next = random(size)
  return Array.from({ length: deals }, () => {
    const order = timeline.statements.map((statement) => ({ statement, at: next() })).sort((a, b) => a.at - b.at)
    return Array.from({ length: Math.floor(order.length / size) }, (_, i) => ({
      ...timeline,
      statements: order.slice(i * size, (i + 1) * size).map(({ statement }) => statement),
    }))
  }).flat()
}

/**
 * A timeline as archives of several kinds. A reader who has kept ten statements, and a page whose quotes have no topic, are as likely to be told
 * something wrong as one with a full record: a calibration has to hold for them as well.
 */
export function variantsOf(timeline: Timeline): { name: string; timelines: Timeline[] }[] {
  const kinds = [
    { timeline, suffix: '' },
    { timeline: withoutTopics(timeline), suffix: UNTOLD },
  ]
  return kinds.flatMap(({ timeline: whole, suffix }) => [
    { name: WHOLE + suffix, timelines: [whole] },
    ...SMALL.map(({ size, deals }) => ({ name: `of ${size}${suffix}`, timelines: dealt(whole, size, deals) })),
  ])
}
