/** What a build with fault points (`ON_RECORD_FAULTS=1`) has more than one that ships. */
import { join } from 'node:path'
import type { Plugin } from 'vite'

const HERE = import.meta.dirname

/** Gives the fault points their meaning, in every context that has some. */
export function faultPoints(): Plugin {
  const point = join(HERE, '../../../storage/step.ts').replaceAll('\\', '/')
  return {
    name: 'on-record-fault-points',
    transform: (code, id) => (id.split('?')[0] === point ? `${code}\nimport ${JSON.stringify(join(HERE, 'hook.ts'))}` : null),
  }
}

/** The page in which tests call the record's own functions. */
export const RECORD_PAGE = { name: 'record', inputPath: join(HERE, 'record.html'), type: 'unlisted-page' } as const
