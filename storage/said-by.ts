import type { Statement } from './types'

/** Who said it, in words: the speaker's name, else as the page puts it ("a spokesman for the ministry"). Null where neither is known. */
export const saidBy = ({ speakerAsWritten }: Pick<Statement, 'speakerAsWritten'>, name: string | null | undefined): string | null =>
  name ?? speakerAsWritten
