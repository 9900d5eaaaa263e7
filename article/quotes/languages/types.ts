/** What the engine needs to know of a language. Words are lower case; lists are space-separated to keep the bundle small. */
export interface QuoteLanguage {
  code: string
  /** Verbs that report speech ("said", "wrote"), all forms. */
  say: string
  /** The commonest of these, which hardly ever mean anything else ("said", "told"). */
  core: string
  /** Verbs that quote words in passing ("called it “…”", "described"), all forms. */
  label: string
  /** Nouns that report ("statement", "comment", "Angaben"): weaker than a verb. */
  report: string
  /** Words before the speaker: "according to", "laut"; a phrase has its words joined by "_". */
  source: string
  /** Words after the speaker that do the same ("zufolge"). */
  sourceAfter: string
  determiners: string
  /** Determiners that mean somebody known ("the"). */
  definite: string
  /** Those determiners that never stand alone ("the", "a"). */
  articles: string
  /** Determiners in a case that no subject stands in ("den", "dem"). */
  oblique: string
  /** Pronouns that can be speakers: feminine, masculine, plural or neuter, first person. */
  she: string
  he: string
  they: string
  first: string
  /** Possessives ("his", "her") and relative pronouns ("who"). */
  possessives: string
  relatives: string
  prepositions: string
  /** Words that tie a phrase to a noun before it ("a spokesman for …", "Sprecher des …"). */
  attach: string
  conjunctions: string
  /** Verbs in the form that reports what somebody else says (German "sei", "könne"). */
  subjunctives?: string
  /** Auxiliaries, negations and adverbs that stand between a subject and its verb. */
  auxiliaries: string
  /** Titles before a name, all forms and abbreviations without their full stop. */
  titles: string
  /** Nouns that name a person by office or trade: heads of unnamed speakers and roles before names. */
  roles: string
  /** Nouns for bodies and documents that can speak ("campaign", "report"). */
  bodies: string
  /** Days, months and other words of time. */
  times: string
  /** Words that look like names for their capital letter but are none (peoples, parties' members). */
  notNames: string
  /** Small words inside names ("de", "von"). */
  particles: string
  /** Words for words: a quotation right after is a name, slogan or term ("so-called", "titled", "Titel"). */
  terms: string
  /** Letters that the other languages here do not use, and most frequent words: to guess a text's language. */
  letters: string
  stop: string
  /** Titles and roles that tell the gender ("Mrs", "spokeswoman"). */
  feminine: string
  masculine: string
  /** Dashes set speech apart ("– Nie – powiedział Kowalski. – Nigdy."). */
  dashes?: boolean
  /** Nouns are joined into one word whose last part tells what it is ("Regierungssprecherin"). */
  compounds?: boolean
  /** Common nouns are capitalised (German). */
  capitalNouns?: boolean
}
