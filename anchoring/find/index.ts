export { find } from './find'
export { type FindAllOptions, type FindAllResult, findAll } from './find-all'
