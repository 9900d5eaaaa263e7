/** Packed weights of the three small models (see model.ts for the form), made by test/eval/fit-quotes.ts. */
export interface Weights {
  speaker: string
  speech: string
  pronoun: string
  /** How sure the speech model must be: chosen for joint F1 with scare quotes left alone. */
  threshold: number
}
