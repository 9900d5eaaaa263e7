import type { Detector } from '../evidence/signal'

/** One text is not the speaker's own wording but the article's: what is sharp in it may be the reporter's. */
export const paraphrase: Detector = {
  kind: 'paraphrase',
  supports: false,
  find({ earlier, later }) {
    return [earlier, later].some(({ claim }) => claim.kind === 'indirect') ? { strength: 1, earlier: [], later: [] } : null
  },
}
