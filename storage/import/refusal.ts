/** Why a file is refused, so that surfaces can say it in the reader's language. */
export type RefusalCode =
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'unknown-format'
  | 'broken-json'
  | 'broken-csv'
  | 'newer-version'
  | 'wrong-field'
  | 'duplicate-id'
  | 'missing-reference'

export interface Refusal {
  code: RefusalCode
  /** Where in the file: `statements[3].date`, `line 12`, `line 4, column 17`; empty for the file as a whole. */
  path: string
  /** For people who made the file: what is wrong there. */
  detail: string
}

/** Thrown inside the importer alone: `previewImport` turns it into its result. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'

  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals[0]?.detail)
  }
}

export function refuse(code: RefusalCode, path: string, detail: string): never {
  throw new RefusedFile([{ code, path, detail }])
}

/** Refusals that are shown: enough to mend a file by, not a wall of text. */
export const REFUSALS_SHOWN = 20
