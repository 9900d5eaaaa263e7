import { antonym } from './antonym'
import { date } from './date'
import { deadline } from './deadline'
import { denial } from './denial'
import { modality } from './modality'
import { negation } from './negation'
import { number } from './number'
import { quantifier } from './quantifier'
import type { Detector } from './signal'

/** What speaks for a contradiction; a new kind is one file and one line. */
export const EVIDENCE: readonly Detector[] = [negation, antonym, number, date, deadline, quantifier, modality, denial]
