import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FindingCard } from '../../../components/finding-card'
import type { FindingCardView } from '../../../components/finding-view'
import { IN_PAGE_STYLES } from '../../../components/in-page-styles'
import { KeepCard, type KeepCardProps } from '../../../components/keep-card'
import { clear, flaws, press, setTheme, show, speak, THEMES, typeInto, until } from './surface'

const HOSTILE = '<img src=x onerror="window.pwned = true">'

const keepProps: KeepCardProps = {
  text: 'Fares will go up by nine percent',
  initial: { speakerId: null, speakerName: 'Ines Maraud', topics: ['ferries'], date: '2024-09-16', dateBasis: 'published', note: '' },
  suggestedTopics: ['budget', 'ferries'],
  completions: {
    speakers: async (typed) => (typed.startsWith('To') ? [{ id: 's2', name: 'Tobias Venn', detail: 'prime minister' }] : []),
    topics: async (typed) => (typed.startsWith('ho') ? [{ id: 't1', name: 'housing' }] : []),
  },
  onKeep: () => undefined,
  onLeave: () => undefined,
}

const finding: FindingCardView = {
  id: 'f1',
  speaker: HOSTILE,
  verdict: 'contradiction',
  reason: 'negation',
  score: 0.93,
  status: 'open',
  dismissReason: null,
  origin: 'judge',
  earlier: {
    text: `We will not raise it ${HOSTILE}`,
    date: '2024-03-12',
    publisher: HOSTILE,
    title: null,
    url: 'https://a.example/',
    marks: [{ start: 8, end: 17 }],
  },
  later: {
    text: 'long '.repeat(1000),
    date: null,
    publisher: null,
    title: null,
    url: null,
    marks: [{ start: 4000, end: 4004 }],
    here: true,
  },
}

const field = (place: Element, index: number) => place.querySelectorAll<HTMLInputElement>('input')[index]!

beforeEach(() => speak('en'))
afterEach(clear)

describe('keep card', () => {
  test('shows who said it as the page puts it, and keeps it for nobody by name', async () => {
    const onKeep = vi.fn()
    const place = show(
      <KeepCard
        {...keepProps}
        initial={{ ...keepProps.initial, speakerName: '' }}
        asWritten="a spokesman for Elm Bridge"
        onKeep={onKeep}
      />,
    )
    expect(field(place, 0).placeholder).toBe('a spokesman for Elm Bridge')
    await press('Enter')
    expect(onKeep.mock.calls[0]?.[0]).toMatchObject({ speakerName: '', speakerId: null })
  })

  test('comes filled in, with the focus in its first field; Enter keeps', async () => {
    const onKeep = vi.fn()
    const place = show(<KeepCard {...keepProps} onKeep={onKeep} />)
    expect(document.activeElement).toBe(field(place, 0))
    await press('Enter')
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(keepProps.initial)
  })

  test('Escape closes the list first, and leaves only then', async () => {
    const onLeave = vi.fn()
    const place = show(<KeepCard {...keepProps} onLeave={onLeave} />)
    await typeInto(field(place, 0), 'To')
    await until(() => field(place, 0).getAttribute('aria-expanded') === 'true')
    await press('Escape')
    expect(onLeave).not.toHaveBeenCalled()
    await until(() => field(place, 0).getAttribute('aria-expanded') === 'false')
    await press('Escape')
    expect(onLeave).toHaveBeenCalledOnce()
  })

  test('a known speaker is picked with arrow and Enter, which does not keep yet', async () => {
    const onKeep = vi.fn()
    const place = show(<KeepCard {...keepProps} onKeep={onKeep} />)
    await typeInto(field(place, 0), 'To')
    await until(() => place.querySelectorAll('[role="option"]').length === 2)
    await press('ArrowDown')
    await until(() => field(place, 0).getAttribute('aria-activedescendant') !== null)
    await press('Enter')
    await until(() => field(place, 0).value === 'Tobias Venn')
    expect(onKeep).not.toHaveBeenCalled()
    await press('Enter')
    expect(onKeep.mock.calls[0]?.[0]).toMatchObject({ speakerId: 's2', speakerName: 'Tobias Venn' })
  })

  test('what the arrows stand on stays chosen when a later answer to the same typing comes', async () => {
    const later: ((known: { id: string; name: string }[]) => void)[] = []
    const kept: string[] = []
    const place = show(
      <KeepCard
        {...keepProps}
        completions={{ ...keepProps.completions, speakers: () => new Promise((done) => later.push(done)) }}
        onKeep={({ speakerName }) => kept.push(speakerName)}
      />,
    )
    const field = place.querySelector<HTMLInputElement>('input')!
    await typeInto(field, 'To')
    later.at(-1)!([{ id: 's2', name: 'Tobias Venn' }])
    await until(() => place.querySelectorAll('[role=option]').length > 0)
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowUp')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await press('ArrowDown')
    later.at(-1)!([
      { id: 's1', name: 'Tomas Aal' },
      { id: 's2', name: 'Tobias Venn' },
    ])
    await until(() => place.querySelectorAll('[role=option]').length > 1 && place.textContent!.includes('Tomas Aal'))
    expect(place.querySelector('[role=option][aria-selected=true]')?.textContent).toContain('Tobias Venn')
    await press('Enter')
    expect(field.value).toBe('Tobias Venn')
    expect(kept).toEqual([])
  })

  test('a new topic is made by typing it; a suggested one by pressing it', async () => {
    const onKeep = vi.fn()
    const place = show(<KeepCard {...keepProps} onKeep={onKeep} />)
    await typeInto(field(place, 1), 'harbours')
    await press('Enter')
    await until(() => place.querySelectorAll('.chip.chosen').length === 2)
    place.querySelector<HTMLElement>('.chip:not(.chosen) button')!.click()
    await until(() => place.querySelectorAll('.chip.chosen').length === 3)
    await press('Enter', field(place, 1))
    expect(onKeep.mock.calls[0]?.[0].topics).toEqual(['ferries', 'harbours', 'budget'])
  })

  test('Shift+Enter breaks a line in the note; Enter while composing is the input method’s', async () => {
    const onKeep = vi.fn()
    const place = show(<KeepCard {...keepProps} onKeep={onKeep} />)
    const note = place.querySelector('textarea')!
    await press('Enter', note, { shiftKey: true })
    await press('Enter', note, { isComposing: true })
    expect(onKeep).not.toHaveBeenCalled()
  })

  test('changing the day makes it the day said', async () => {
    const onKeep = vi.fn()
    const place = show(<KeepCard {...keepProps} onKeep={onKeep} />)
    await typeInto(place.querySelector<HTMLInputElement>('[type="date"]')!, '2024-09-01')
    await press('Enter', place.querySelector('[type="date"]')!)
    expect(onKeep.mock.calls[0]?.[0]).toMatchObject({ date: '2024-09-01', dateBasis: 'said' })
  })

  test('500 topics stay inside the card', async () => {
    const topics = Array.from({ length: 500 }, (_, i) => `topic number ${i}`)
    const place = show(<KeepCard {...keepProps} initial={{ ...keepProps.initial, topics }} />)
    expect(place.querySelector('.keep-card')!.getBoundingClientRect().height).toBeLessThan(800)
  })
})

describe('finding card', () => {
  test('shows both sides with the decisive words marked, also deep in a long text', async () => {
    const place = show(<FindingCard finding={finding} />)
    const marks = [...place.querySelectorAll('mark')].map((mark) => mark.textContent)
    expect(marks).toEqual(['not raise', 'long'])
    expect(place.querySelectorAll('blockquote')[1]!.textContent!.length).toBeLessThan(500)
  })

  test('a page’s words are never markup', async () => {
    const place = show(<FindingCard finding={finding} onCopy={() => undefined} />)
    expect(place.querySelector('img')).toBeNull()
    expect(place.textContent).toContain(HOSTILE)
    expect('pwned' in window).toBe(false)
  })

  test('is dismissed with a reason by the keyboard; Escape closes the reasons and gives the focus back', async () => {
    const onDismiss = vi.fn()
    const place = show(<FindingCard finding={finding} onDismiss={onDismiss} />)
    const button = place.querySelector<HTMLElement>('[data-dismiss]')!
    button.focus()
    button.click()
    await until(() => document.activeElement?.closest('.dismiss-menu ul') !== null)
    await press('Escape')
    await until(() => document.activeElement === button)
    button.click()
    await until(() => document.activeElement?.closest('.dismiss-menu ul') !== null)
    await press('ArrowDown')
    if (document.activeElement instanceof HTMLElement) document.activeElement.click()
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('other-matter')
  })

  test('says what was decided, and opens again', async () => {
    const onReopen = vi.fn()
    const place = show(<FindingCard finding={{ ...finding, status: 'dismissed', dismissReason: 'irony' }} onReopen={onReopen} />)
    expect(place.querySelector('.decided')?.textContent).toBe('Dismissed: Irony')
    ;[...place.querySelectorAll('button')].at(-1)!.click()
    expect(onReopen).toHaveBeenCalledOnce()
  })
})

describe.each(THEMES)('in %s', (theme) => {
  test.each(['en', 'ar'])('axe finds nothing (%s)', async (locale) => {
    await speak(locale)
    setTheme(theme)
    const statuses = ['open', 'confirmed', 'dismissed'] as const
    show(
      <div>
        <KeepCard {...keepProps} error="!" />
        {statuses.map((status) => (
          <FindingCard
            key={status}
            finding={{ ...finding, status, verdict: status === 'open' ? 'tension' : 'contradiction' }}
            onConfirm={() => undefined}
            onDismiss={() => undefined}
            onReopen={() => undefined}
            onOpen={() => undefined}
          />
        ))}
      </div>,
    )
    expect(await flaws()).toEqual([])
  })
})

test('in a shadow root the cards look the same on a page with its own loud style', async () => {
  const host = document.createElement('div')
  host.style.cssText = 'font: 40px cursive; color: red'
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = document.createElement('style')
  sheet.textContent = IN_PAGE_STYLES
  const place = document.createElement('div')
  root.append(sheet, place)
  const shown = show(<FindingCard finding={finding} />).firstElementChild!
  place.append(shown)
  document.body.append(host)
  expect(getComputedStyle(shown).fontSize).toBe('15px')
  expect(getComputedStyle(shown).color).not.toBe('rgb(255, 0, 0)')
})
