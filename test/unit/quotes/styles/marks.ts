import type { Told } from './types'

/** Broken, mixed, nested and missing marks. */
export const marks: readonly Told[] = [
  [
    'Crane tweeted: “Let’s go. We can do it.’ She left the hall. Her film, “The River,” opens in May.',
    [['Let’s go. We can do it.', 'Crane']],
  ],
  ['We need no help. And we will not ask for any!"- said Weir.', [['We need no help. And we will not ask for any!', 'Weir']]],
  ['”We will build,” said Anna Keller.', [['We will build', 'Anna Keller']]],
  ["''We will build,'' Mrs. Keller said, ''and soon.''", [['We will build … and soon.', 'Keller']]],
  ["``We will build,'' said Anna Keller.", [['We will build', 'Anna Keller']]],
  ['“He told me ‘never’ to my face,” Keller said.', [['He told me ‘never’ to my face', 'Keller']]],
  ['“We will build," said Anna Keller.', [['We will build', 'Anna Keller']]],
  ['"We will build”, said Anna Keller.', [['We will build', 'Anna Keller']]],
  ['‘We don’t know the members’ minds,’ said Anna Keller.', [['We don’t know the members’ minds', 'Anna Keller']]],
  ['Keller said: “We will build.\n“We will build next year.', [['We will build. … We will build next year.', 'Keller']]],
  ['Keller said:" We will build ." Nobody clapped.', [['We will build .', 'Keller']]],
  ['« We will build », said Anna Keller.', [['We will build', 'Anna Keller']]],
]
