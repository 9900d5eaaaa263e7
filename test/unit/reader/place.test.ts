import { describe, expect, test } from 'vitest'
import { place } from '../../../entrypoints/overlay.content/place'

const window_ = { width: 1000, height: 800 }
const tip = { width: 300, height: 40 }
const words = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 })

describe('place', () => {
  test.each([
    ['below where there is room', words(100, 100), tip, { left: 100, top: 128 }],
    ['above at the foot of the window', words(100, 770), tip, { left: 100, top: 722 }],
    ['inside at the right edge', words(950, 100), tip, { left: 692, top: 128 }],
    ['inside at the left edge', words(-50, 100), tip, { left: 8, top: 128 }],
    ['at the top when it is taller than the window', words(100, 400), { width: 300, height: 900 }, { left: 100, top: 8 }],
  ])('%s', (_, at, size, expected) => {
    expect(place(at, size, window_)).toEqual(expected)
  })
})
