/** What people type, letter by letter, and what they ask for. */
export const QUERIES = [
  ...[...'bridgement tax'].map((_, i, all) => all.slice(0, i + 1).join('')),
  'the',
  'keller',
  'harbour budget vote',
  '"we will not"',
  'tax speaker:keller',
  'topic:energy from:2017 to:2019',
  'site:paper3.example school',
  'state:changed water',
  'nothingofthekind',
]
