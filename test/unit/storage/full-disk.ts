import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie'

export interface FullDisk {
  middleware: Middleware<DBCore>
  /** Writes that still succeed; the next one fails. */
  room: number
}

/** A layer below Dexie on which the disk is full after so many writes, failing as browsers do. */
export function fullDisk(error: () => Error = () => new DOMException('full', 'QuotaExceededError')): FullDisk {
  const disk: FullDisk = {
    room: Number.POSITIVE_INFINITY,
    middleware: {
      stack: 'dbcore',
      name: 'full-disk',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name)
          const mutate = async (request: DBCoreMutateRequest) => {
            if (disk.room-- > 0) return await table.mutate(request)
            request.trans.abort()
            throw error()
          }
          return { ...table, mutate }
        },
      }),
    },
  }
  return disk
}
