/** What the surfaces' bench does inside a page of the extension, the same in both browsers. Each function is handed over as text: it names nothing outside. */

/** Opens a surface in a frame, as far as the first thing that `wanted` names is painted. @returns milliseconds; null when it does not come */
export async function openUntil({ url, wanted }: { url: string; wanted: string }): Promise<number | null> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position:fixed;inset:0;z-index:9;width:1000px;height:800px;border:0;background:#fff'
  const start = performance.now()
  frame.src = url
  document.body.append(frame)
  const painted = await new Promise<number | null>((done) => {
    const look = () => {
      const now = performance.now()
      if (frame.contentDocument?.querySelector(wanted)) done(now - start)
      else if (now - start > 60_000) done(null)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  frame.remove()
  // What it still had asked of the database is not to count for the next one.
  await new Promise((done) => setTimeout(done, 1000))
  return painted
}

export interface Scrolled {
  /** Milliseconds from each frame to the next. */
  frames: number[]
  /** Frames in which a row in sight had no words yet. */
  bare: number
  /** Longest stretch that the page did not answer; null where the browser does not tell (Firefox). */
  longTask: number | null
}

/** Scrolls the list as a wheel does, then jumps to far places of it. */
export async function scroll(steps: number): Promise<Scrolled> {
  const list = document.querySelector('.statement-list')
  if (!list) throw new Error('there is no list')
  let longTask = 0
  const observer = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) longTask = Math.max(longTask, duration)
  })
  const tells = PerformanceObserver.supportedEntryTypes.includes('longtask')
  if (tells) observer.observe({ type: 'longtask' })
  const frame = () => new Promise<number>(requestAnimationFrame)
  const isBare = () => {
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.querySelectorAll('.list-row')].some((row) => {
      const place = row.getBoundingClientRect()
      return place.bottom > top && place.top < bottom && row.querySelector('.words') === null
    })
  }
  const frames: number[] = []
  let bare = 0
  let last = await frame()
  for (let step = 0; step < steps; step++) {
    // Far jumps in between: a person drags the bar.
    if (step % 40 === 39) list.scrollTop = (list.scrollHeight * ((step * 7) % steps)) / steps
    else list.scrollTop += 120
    const now = await frame()
    frames.push(now - last)
    last = now
    if (isBare()) bare++
  }
  observer.disconnect()
  return { frames, bare, longTask: tells ? longTask : null }
}

/** Types a whole query into the surface's search field. @returns milliseconds until the rows in sight are those it finds; null when they do not come */
export async function search(query: string): Promise<number | null> {
  const field = document.querySelector<HTMLInputElement>('[type="search"]')
  const place = document.querySelector('[aria-busy]')
  if (!field || !place) throw new Error('there is no search')
  const start = performance.now()
  let asked = false
  const watch = new MutationObserver(() => {
    if (place.getAttribute('aria-busy') === 'true') asked = true
  })
  watch.observe(place, { attributes: true })
  field.value = query
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const time = await new Promise<number | null>((done) => {
    const look = () => {
      const now = performance.now()
      const found = asked && place.getAttribute('aria-busy') === 'false'
      const rows = [...place.querySelectorAll('.list-row')]
      if (found && (place.querySelector('.empty') || (rows.length > 0 && rows.every((row) => row.querySelector('.words')))))
        done(now - start)
      else if (now - start > 30_000) done(null)
      else setTimeout(look, 1)
    }
    look()
  })
  watch.disconnect()
  return time
}

/**
 * Waits until the library has looked the record through, as it does once a day: a person meets it at work once, not each time. Ends before a
 * driver gives up waiting for the answer.
 */
export async function lookedThrough(): Promise<void> {
  const end = performance.now() + 150_000
  const today = new Date().toISOString().slice(0, 10)
  const isDone = () => localStorage.getItem('on-record-looked')?.endsWith(today) === true
  while (!isDone() && performance.now() < end) await new Promise((done) => setTimeout(done, 500))
}
