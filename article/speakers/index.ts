/** Who speaks: the people and bodies of one article, and the same person across articles. */
export { foldName } from './fold'
export type { Entity, Naming } from './inventory'
export { Inventory } from './inventory'
export { type Sameness, sameSpeaker } from './same'
