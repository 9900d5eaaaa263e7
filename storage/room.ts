/**
 * Room on the disk, looked at before it runs out. A write that finds no room leaves a torn record in the log of Chromium's database; the
 * browser goes on behind it, and at its next start takes the whole database for broken and deletes it, snapshots and all
 * (https://github.com/google/leveldb/issues/1287, https://github.com/electron/electron/issues/41877; so does Chromium 156). So no write may
 * find the disk full.
 */
import type { DBCore, Middleware } from 'dexie'

/** So much stays free, in bytes: what other programs may take until the next look, and what the database itself takes for tidying up. */
export const RESERVE = 32 << 20
const LOOK_EVERY_MS = 1_000
/** A browser that does not answer within this holds up no write. */
const WAIT_MS = 1_000
/** With so much left, in bytes, no write waits for the next look. */
const PLENTY = 1 << 30

let free = Number.POSITIVE_INFINITY
let looked = Number.NEGATIVE_INFINITY

/** Bytes that are taken, and that are free by the browser's word: as many as one likes where it gives none. */
export async function lookForRoom(): Promise<{ used: number; free: number }> {
  const storage = 'storage' in navigator ? navigator.storage : undefined
  const late = new Promise<null>((done) => setTimeout(done, WAIT_MS, null))
  const { usage, quota } = (await Promise.race([storage?.estimate?.().catch(() => null), late])) ?? {}
  looked = performance.now()
  free = usage === undefined || quota === undefined ? Number.POSITIVE_INFINITY : quota - usage
  return { used: usage ?? 0, free }
}

/**
 * To be awaited before a transaction that writes.
 *
 * @param bytes how much it writes at the most, where that is much
 * @throws QuotaExceededError where it would leave less than the reserve
 */
export async function needRoom(bytes = 0): Promise<void> {
  const never = looked === Number.NEGATIVE_INFINITY
  if (never || free - bytes < RESERVE || (isStale() && free - bytes < PLENTY)) await lookForRoom()
  else if (isStale()) void lookForRoom()
  if (free - bytes < RESERVE) throw outOfRoom()
}

/** Below Dexie: refuses each transaction that writes while the last look found too little room, whoever began it. */
export const roomKept: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'room-kept',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      if (mode === 'readwrite') {
        if (isStale()) void lookForRoom()
        if (free < RESERVE) throw outOfRoom()
      }
      return core.transaction(stores, mode, options)
    },
  }),
}

const isStale = (): boolean => performance.now() - looked > LOOK_EVERY_MS

const outOfRoom = (): DOMException => new DOMException('too little room is left on the disk', 'QuotaExceededError')
