import controls from './controls.css?inline'
import findingCard from './finding-card.css?inline'
import keepCard from './keep-card.css?inline'
import tokens from './tokens.css?inline'

/**
 * Everything the keep card and the finding card need, as one text for a shadow root's style sheet.
 * Tokens stand on `:host`; nothing is inherited that the cards don't set themselves.
 */
export const IN_PAGE_STYLES = [tokens, controls, keepCard, findingCard].join('\n')
