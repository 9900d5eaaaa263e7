import './fake-browser'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { mount } from '../../../components/mount'
import { drawTimeline } from '../../../entrypoints/library/speakers/timeline-plot'
import { clear, setTheme, speak } from './surface'

beforeEach(() => speak('en'))
afterEach(async () => {
  clear()
  localStorage.clear()
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

const theme = () => document.documentElement.dataset.theme
/** Two frames: the chart is drawn again in the turn after it hears of a change. */
const drawn = async () => {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
}

/** Another of our pages, in which something is chosen. */
function otherPage(): Storage {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const storage = frame.contentWindow?.localStorage
  if (!storage) throw new Error('the frame has no storage')
  return storage
}

test('an open surface takes on the colours chosen in another page at once, and no longer once it is closed', async () => {
  document.body.innerHTML = '<div id="surface"></div>'
  localStorage.setItem('theme', 'light')
  mount(<p>here</p>)
  expect(theme()).toBe('light')
  const library = otherPage()
  await drawn()
  library.setItem('theme', 'dark')
  await expect.poll(theme).toBe('dark')
  library.setItem('theme', 'system')
  await expect.poll(theme).toBeUndefined()
  library.setItem('theme', 'dark')
  await expect.poll(theme).toBe('dark')

  const heard = new Promise((done) => addEventListener('storage', done, { once: true }))
  render(null, document.getElementById('surface')!)
  await drawn()
  library.setItem('theme', 'light')
  await heard
  expect(theme()).toBe('dark')
})

const LANES = {
  names: ['ferries', null],
  dots: [
    { statementId: 'a', at: Date.UTC(2023, 2, 12) / 1000, lane: 0 },
    { statementId: 'b', at: Date.UTC(2024, 8, 16) / 1000, lane: 1 },
  ],
  arcs: [],
}

function chart() {
  const place = document.createElement('div')
  document.body.append(place)
  const { destroy } = drawTimeline(place, LANES, { active: () => 0, onPick: () => undefined })
  return { picture: () => place.querySelector('canvas')!.toDataURL(), destroy }
}

/** What a chart looks like that is drawn as things are now. */
async function freshPicture(): Promise<string> {
  const { picture, destroy } = chart()
  await drawn()
  const fresh = picture()
  destroy()
  return fresh
}

const prefer = (value: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })

test.each([
  ['a theme that is chosen', async () => setTheme('dark')],
  ['the browser’s own', () => prefer('dark')],
])('the timeline that is drawn turns dark with %s', async (_, turnDark) => {
  await prefer('light')
  const { picture, destroy } = chart()
  await drawn()
  const light = picture()
  await turnDark()
  await drawn()
  expect(picture()).not.toBe(light)
  expect(picture()).toBe(await freshPicture())
  destroy()
})
