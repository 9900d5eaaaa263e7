/** A file system of a few megabytes, where one may be mounted: a disk that is really full. */
import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  /** Takes the room there is. @param left bytes that stay free */
  fill(left: number): void
  makeRoom(): void
  remove(): void
}

/** @throws where the system or the user's rights allow no mount */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill(left) {
      const file = openSync(filler, 'a')
      try {
        for (let block = 1 << 20; block >= 512; block >>= 1) fillBy(file, Buffer.alloc(block))
        ftruncateSync(file, fstatSync(file).size - left)
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true })
    },
  }
}

function fillBy(file: number, block: Buffer): void {
  try {
    while (writeSync(file, block) > 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

/** Whether a file system can be mounted here; says so where not, since tests that need one are then left out. */
export function canMount(): boolean {
  try {
    mountSmallDisk(1).remove()
    return true
  } catch {
    console.info('left out: no small file system can be mounted here, which takes Linux and its root user')
    return false
  }
}
