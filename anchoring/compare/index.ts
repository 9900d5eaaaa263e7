export { type Comparison, compare } from './compare'
export { type Context, contextDiff, contextState } from './context-state'
