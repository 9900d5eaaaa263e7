import type { Claim } from '../types'
import { read } from '.'

/** Fewer quoted words than this inside a sentence of the article's carry no claim of their own ("open and brotherly"). */
const LEAST_WORDS = 4

/** Whether a claim is a scrap of words that only the article's sentence makes something of: it is kept, but nothing can contradict it. */
export const isFragment = (claim: Claim): boolean => claim.kind === 'mixed' && read(claim).words.length < LEAST_WORDS
