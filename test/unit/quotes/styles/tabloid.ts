import type { Told } from './types'

/** Short sentences, friends and sources, capitals, single marks. */
export const tabloid: readonly Told[] = [
  ["Pop star Tilda Crane has split from her drummer. A source said: 'She just wanted out.'", [['She just wanted out.', 'A source']]],
  ["'I'm gutted,' sobbed mum-of-two Gemma Pike, 34.", [["I'm gutted", 'Gemma Pike']]],
  ["A pal told the paper: 'He is over the moon.'", [['He is over the moon.', 'A pal']]],
  [
    "Striker Danny Hobbs, 27, stormed: 'I never touched him!'\nHe added: 'The ref needs glasses.'",
    [
      ['I never touched him!', 'Danny Hobbs'],
      ['The ref needs glasses.', 'Danny Hobbs'],
    ],
  ],
  [
    "Tilda Crane on the split: 'It was time'\nTilda Crane, 31, told fans on Friday: 'It was time to let go of the past.'",
    [
      ['It was time', 'Tilda Crane'],
      ['It was time to let go of the past.', 'Tilda Crane'],
    ],
  ],
  [
    'A neighbour, who asked not to be named, said: "We heard the shouting all night."',
    [['We heard the shouting all night.', 'A neighbour']],
  ],
  ['One fan wrote: "Come back, Tilda!"', [['Come back, Tilda!', 'One fan']]],
  ['"She looked amazing," gushed an onlooker.', [['She looked amazing', 'an onlooker']]],
]
