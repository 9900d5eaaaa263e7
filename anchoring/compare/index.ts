export { type Comparison, compare } from './compare'
export { type Context, contextState } from './context-state'
