/** The processes that a browser started, as Linux shows them: which one to kill. */
import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:process'

/** Whether processes can be told apart here; says so where not, since tests that kill one are then left out. */
export function canSeeProcesses(): boolean {
  const seen = platform === 'linux'
  if (!seen) console.info('left out: the processes of a browser can be told apart on Linux only')
  return seen
}

interface Process {
  pid: number
  parent: number
  /** The name that the process gave itself. */
  name: string
  command: string
}

const read = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}

function all(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, stat: /^\d+ \((.*)\) (\S) (\d+)/s.exec(read(pid, 'stat')) }))
    .flatMap(({ pid, stat }) =>
      // Z: dead, and not yet taken note of by its parent.
      stat && stat[2] !== 'Z' ? [{ pid: Number(pid), name: stat[1] ?? '', parent: Number(stat[3]), command: read(pid, 'cmdline') }] : [],
    )
}

/** A process and all that it started, however indirectly. */
export function familyOf(pid: number): Process[] {
  const processes = all()
  const family = processes.filter((one) => one.pid === pid)
  for (const { pid: parent } of family) family.push(...processes.filter((one) => one.parent === parent))
  return family
}

/** Kills processes as a power cut does, and waits until they are gone. */
export async function kill(pids: readonly number[]): Promise<void> {
  const there = (pid: number) => read(String(pid), 'stat') !== '' && !/^\d+ \(.*\) Z/s.test(read(String(pid), 'stat'))
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  while (pids.some(there)) await new Promise((done) => setTimeout(done, 10))
}
