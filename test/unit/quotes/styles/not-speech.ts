import type { Told } from './types'

/** Titles, nicknames, terms: nobody says these. */
export const notSpeech: readonly Told[] = [
  ['Her first novel, "The Salt Road," won the Carrow Prize.', []],
  ['He was played by Oliver Hale in the series "Harbour Lights."', []],
  ['The so-called "golden mile" is a car park today.', []],
  ['Joseph "Whistling Joe" Pike was buried in Elm Bridge on Monday.', []],
  ['The band, best known for the song "Under the Bridge," played for two hours.', []],
  ['The ship, nicknamed "the Bathtub," sank at her moorings.', []],
  ['Visitors pass under a sign with the word "Exit" on it.', []],
]
