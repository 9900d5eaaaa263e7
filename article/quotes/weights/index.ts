import type { QuoteLanguage } from '../languages/types'
import { de } from './de'
import { en } from './en'
import type { Weights } from './types'

const FITTED: Readonly<Record<string, Weights>> = { en, de }

/** How sure English has to be of scare quotes is not carried over to other languages. */
const OTHERS: Weights = { ...en, threshold: 0.7 }

/** Weights for a language; those of English where there was nothing to fit on (the features speak of word classes, not of words). */
export const weightsFor = (language: QuoteLanguage): Weights => FITTED[language.code] ?? OTHERS
