export { Readability } from '@mozilla/readability'
export * from '../../../../article'
