/** One way to drive both browsers. A surface is a tab: a page of the fake web or one of the extension's own. */
import type { Query } from './query'

export interface Surface {
  readonly url: string
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page's own world. */
  evaluate<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  /** Waits until `work` gives something true, and gives it. */
  until<A, R>(work: (argument: A) => R, argument: A): Promise<NonNullable<R>>
  /** Waits for a visible element and clicks its middle with the mouse. */
  click(query: Query): Promise<void>
  /** Waits for a visible element and gives its text. */
  textOf(query: Query): Promise<string>
  isThere(query: Query): Promise<boolean>
  /** Chooses a file in a file field, which may be hidden. */
  chooseFile(css: string, path: string): Promise<void>
  /** Moves the mouse to a point of the viewport. */
  point(x: number, y: number): Promise<void>
  /** "k", "Escape", "Control+a" */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  screenshot(path: string): Promise<void>
  /** Brings its tab to the front. */
  focus(): Promise<void>
  close(): Promise<void>
}

export interface Driver {
  readonly browser: 'chromium' | 'firefox'
  /** Address of one of the extension's pages, e.g. "popup.html". */
  extensionUrl(path: string): string
  open(url: string): Promise<Surface>
  /** The same in a window of its own, which stays in sight beside the others. */
  openWindow(url: string): Promise<Surface>
  /** The number that the browser gave to the tab that shows `url`. */
  tabId(url: string): Promise<number>
  /** Puts the page under reading and waits until the reader answers. */
  read(surface: Surface): Promise<void>
  /** Text of the toolbar button's badge for a tab. */
  badge(tabId: number): Promise<string>
  /** Does something on a surface that saves a file, and gives the file. */
  download(surface: Surface, act: () => Promise<void>): Promise<{ name: string; text: string }>
  /** Ends the browser and starts it again on the same profile. */
  restart(): Promise<void>
  /** Kills the browser as a power cut does, and starts it again on the same profile. */
  kill(): Promise<void>
  /** Kills the process in which all pages and workers of the extension run, and waits until the extension is there again. */
  killExtension(): Promise<void>
  /** Loads the extension anew while it runs, as an update does; its own pages close. */
  update(): Promise<void>
  /** Waits until a page of the extension, or a worker of one, stands still at a fault point (builds with fault points only). */
  reached(point: string): Promise<void>
  surfaces(): Surface[]
  consoleLog(): string[]
  /** Hosts that were asked for beyond the fake web. */
  strayHosts(): string[]
  close(): Promise<void>
}
