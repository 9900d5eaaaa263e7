import { LEXICONS } from '../language'

/**
 * Languages of the judges that do not say theirs in a manifest, as primary subtags. A statement in another one is said to be unchecked. The bundled
 * judge's stand in its manifest; a judge is only asked about what the bundled one retrieved, so more than that one knows is of no use here.
 */
export const LANGUAGES = {
  /** The rules know what they have a lexicon of: a language is one file and one line there. */
  rules: Object.keys(LEXICONS),
  endpoint: ['en'],
  browser: ['en'],
} satisfies Record<string, readonly string[]>
