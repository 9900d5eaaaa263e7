export { rationed } from './rationed'
export { watchNavigation } from './watch-navigation'
export { type WatchOptions, watchPage } from './watch-page'
