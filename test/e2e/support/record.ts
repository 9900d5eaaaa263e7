/** What lies in the database, read by a page of the extension without the program's own code. */
import type { Surface } from './driver'

export interface StoredRows {
  statements: { id: string; text: string; speakerId: string | null; note: string }[]
  speakers: { id: string; name: string }[]
  findings: { status: string; verdict: string }[]
}

/** Runs in an extension page. */
async function readRows(stores: string[]): Promise<Record<string, unknown[]>> {
  const wait = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  const rows: Record<string, unknown[]> = Object.fromEntries(stores.map((name) => [name, []]))
  const known = (await indexedDB.databases()).some(({ name }) => name === 'on-record')
  if (!known) return rows
  const database = await wait(indexedDB.open('on-record'))
  for (const name of stores) rows[name] = await wait(database.transaction(name).objectStore(name).getAll())
  database.close()
  // Statements lie as indexed fields and a list of the others, whose usual last ones are left out (storage/stored/form.ts).
  for (const row of rows.statements ?? []) {
    if (!(row instanceof Object && 'rest' in row && row.rest instanceof Uint8Array)) continue
    const [text, , , , , , , note = ''] = JSON.parse(new TextDecoder().decode(row.rest))
    Object.assign(row, { text, note, rest: null })
  }
  return rows
}

/** @param page one of the extension's own pages */
export const rowsOf = async (page: Surface): Promise<StoredRows> =>
  (await page.evaluate(readRows, ['statements', 'speakers', 'findings'])) as never

/** Waits until the database holds what is wanted. @throws with what it holds when that does not come */
export async function waitForRows(page: Surface, wanted: (rows: StoredRows) => boolean): Promise<StoredRows> {
  const end = Date.now() + 60_000
  let rows = await rowsOf(page)
  while (!wanted(rows)) {
    if (Date.now() > end) throw new Error(`the record holds ${JSON.stringify(rows).slice(0, 2000)}`)
    await new Promise((done) => setTimeout(done, 100))
    rows = await rowsOf(page)
  }
  return rows
}

/** How many checks of what is kept are not yet done. @param page one of the extension's own pages */
export async function openChecks(page: Surface): Promise<number> {
  const { checks = [] } = (await page.evaluate(readRows, ['checks'])) as { checks?: { state: string }[] }
  return checks.filter(({ state }) => state === 'queued' || state === 'running').length
}
