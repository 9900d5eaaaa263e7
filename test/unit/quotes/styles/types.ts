/** An article's text and what must be found there: words and who said them, in order; nobody where the article does not tell. */
export type Told = readonly [text: string, said: readonly (readonly [words: string, speaker: string | null])[]]
