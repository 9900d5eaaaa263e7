/** An article as a framework of React's kind renders it, and what such frameworks do to an article that is read. Runs in the page. */

type Node = unknown
interface Api {
  createElement(type: unknown, properties: object | null, ...children: Node[]): Node
  useState<T>(initial: T): [T, (next: T) => void]
  useEffect(run: () => void): void
}
interface Client {
  hydrateRoot(root: Element, app: Node, options: object): unknown
}

interface View {
  /** Another one gives every node of the article a new key. */
  key: number
  /** How many text nodes a paragraph is cut into. */
  cuts: number
  clock: number
}

/** What a test calls. */
export interface Acts {
  rekey(): void
  recut(): void
  /** Renders so many times, each time with all nodes new. Resolves after the last. */
  loop(times: number): Promise<void>
}

const pieces = (text: string, cuts: number): string[] => {
  const length = Math.ceil(text.length / (cuts + 1))
  return Array.from({ length: cuts + 1 }, (_, at) => text.slice(at * length, (at + 1) * length)).filter(Boolean)
}

/** Takes the server's article over; it differs in the clock, so that the framework throws it away and renders it anew. */
export function start({ createElement, useState, useEffect }: Api, { hydrateRoot }: Client): void {
  const root = document.querySelector('#app')
  const data = document.querySelector('#data')?.textContent
  if (!root || !data) throw new Error('the page is not whole')
  const { title, paragraphs } = JSON.parse(data) as { title: string; paragraphs: string[] }

  function Article() {
    const [view, show] = useState<View>({ key: 0, cuts: 0, clock: 1 })
    useEffect(() => {
      const acts: Acts = {
        rekey: () => show({ ...view, key: view.key + 1 }),
        recut: () => show({ ...view, cuts: view.cuts === 0 ? 3 : 0 }),
        async loop(times) {
          for (let turn = 1; turn <= times; turn++) {
            show({ ...view, key: view.key + turn, clock: view.clock + turn })
            await new Promise((done) => setTimeout(done, 20))
          }
        },
      }
      Object.assign(globalThis, { acts })
    })
    return createElement(
      'article',
      { key: view.key },
      createElement('h1', null, title),
      ...paragraphs.map((text, at) => createElement('p', { key: `${view.key}-${at}` }, ...pieces(text, view.cuts))),
      createElement('footer', null, `Updated ${view.clock} times`),
    )
  }
  hydrateRoot(root, createElement(Article, null), { onRecoverableError: () => undefined })
}
