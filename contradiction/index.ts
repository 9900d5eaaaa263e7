/** The contradiction core's public face. */
export { type Archive, memoryArchive, packVectors, type VectorBlock } from './archive'
export type { Calibration } from './calibrate/calibration'
export { calibrationOf } from './calibrate/calibrations'
export { type Feedback, MOST_SHIFT, shiftOf } from './calibrate/shift'
export { type CheckItem, createEngine, type Engine, type EngineOptions, type Judged } from './engine'
export { rulesJudge } from './judge/rules'
export { languageOf } from './language/detect'
export * from './types'
