import './finding-card.css'

/** The finding card with its style, for a surface that loads it late. In a page, the style comes from `in-page-styles.ts`. */
export { FindingCard } from './finding-card'
