/** Packed weights of the three small models (see model.ts for the form), made by test/eval/fit-quotes.ts. */
export interface Weights {
  speaker: string
  speech: string
  pronoun: string
}
