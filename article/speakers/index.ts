import { foldName } from './fold'

export { foldName }

/** `same`: nothing speaks against it; `likely`: worth a suggestion, never a merge; `different`: two people. */
export type Sameness = 'same' | 'likely' | 'different'

/** Do two names, from two articles, mean one person? Decides from the names alone. */
export function sameSpeaker(a: string, b: string): Sameness {
  const x = foldName(a)
  const y = foldName(b)
  if (!x || !y) return 'different'
  return x === y ? 'same' : x.split(' ').pop() === y.split(' ').pop() ? 'likely' : 'different'
}
