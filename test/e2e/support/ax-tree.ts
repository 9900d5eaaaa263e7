/** What a screen reader is given, by Chromium's accessibility tree: roles, names, states, and what is announced. */
import type { CDPSession } from 'playwright-core'
import type { ChromiumDriver } from './chromium'
import type { Surface } from './driver'

export interface AxNode {
  role: string
  name: string
  /** "polite" or "assertive" where the node is a live region. */
  live: string
  focused: boolean
  /** Text of everything in it. */
  text: string
}

interface RawNode {
  nodeId: string
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
}

const sessions = new WeakMap<Surface, CDPSession>()

/** The nodes of a surface that are not ignored, in the order of the tree. */
export async function axNodes(driver: ChromiumDriver, surface: Surface): Promise<AxNode[]> {
  const page = driver.pageOf(surface)
  const session = sessions.get(surface) ?? (await page.context().newCDPSession(page))
  sessions.set(surface, session)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: RawNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const propertyOf = (node: RawNode, name: string) => String(node.properties?.find((one) => one.name === name)?.value.value ?? '')
  const textOf = (node: RawNode): string => {
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '')
    return (node.childIds ?? []).map((id) => byId.get(id)).reduce((text, child) => (child ? text + textOf(child) : text), '')
  }
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      live: propertyOf(node, 'live'),
      focused: propertyOf(node, 'focused') === 'true',
      text: textOf(node).replace(/\s+/g, ' ').trim(),
    }))
}

/** Waits until the tree holds a node that fits. @throws with what there is instead */
export async function axHas(driver: ChromiumDriver, surface: Surface, what: string, fits: (node: AxNode) => boolean): Promise<AxNode> {
  const end = Date.now() + 60_000
  for (;;) {
    const nodes = await axNodes(driver, surface)
    const found = nodes.find(fits)
    if (found) return found
    if (Date.now() > end) {
      const there = nodes
        .filter(({ name }) => name !== '')
        .map(({ role, name, focused }) => `${focused ? '*' : ''}${role} "${name.slice(0, 60)}"`)
      throw new Error(`a screen reader is not given ${what}; it is given ${there.join(' · ').slice(0, 4000)}`)
    }
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Waits until a live region says words. */
export const announced = (driver: ChromiumDriver, surface: Surface, words: string) =>
  axHas(driver, surface, `the announcement “${words}”`, ({ live, text }) => live === 'polite' && text.includes(words))

/** Presses Tab until the focus is on what has this role and name; the way there is part of the journey. @returns how many presses it took */
export async function tabTo(driver: ChromiumDriver, surface: Surface, role: string, name: string, most = 60): Promise<number> {
  for (let presses = 0; presses <= most; presses++) {
    const focused = (await axNodes(driver, surface)).filter((node) => node.focused)
    if (focused.some((node) => node.role === role && node.name.includes(name))) return presses
    await surface.press('Tab')
  }
  throw new Error(`${most} presses of Tab do not lead to the ${role} “${name}” on ${surface.url}`)
}
