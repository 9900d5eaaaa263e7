import type { Told } from './types'

/** Portraits and interviews: present tense, long runs of one speaker, pronouns. */
export const interview: readonly Told[] = [
  [
    'Theresa May stood by the window.\n"The tunnel is the tunnel," May says. "It opens when it opens."',
    [['The tunnel is the tunnel … It opens when it opens.', 'Theresa May']],
  ],
  [
    '"From the start I wanted out," Robert From recalls. "Nobody listened," From adds.',
    [['From the start I wanted out … Nobody listened', 'Robert From']],
  ],
  [
    'Anna Keller paints at night. "The light is honest then," she says. "By day it lies."',
    [['The light is honest then … By day it lies.', 'Anna Keller']],
  ],
  [
    'Martin Brandt grew up in Elm Bridge and lives in Carrow. "I never liked the sea," he says.',
    [['I never liked the sea', 'Martin Brandt']],
  ],
  ['Does she miss the stage? "Not for a second," says Crane, laughing.', [['Not for a second', 'Crane']]],
  [
    'Brandt said the talks had gone well. Keller, who chairs the council, met him in Carrow.\n"We shook hands," said Brandt.',
    [['We shook hands', 'Brandt']],
  ],
  ['What would she tell her younger self? Keller thinks for a while. "Learn to swim."', [['Learn to swim.', 'Keller']]],
]
