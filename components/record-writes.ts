/** The record's front door, loaded when something is first changed or completed: first paint does not wait for it. */
export const loadWrites = () => import('../storage')
