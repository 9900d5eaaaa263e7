import type { Told } from './types'

export const sport: readonly Told[] = [
  ['"We were second best all afternoon," manager Pat Quill admitted.', [['We were second best all afternoon', 'Pat Quill']]],
  [
    'Coach Irina Volk praised her goalkeeper. "She kept us in it," Volk said after the final whistle.',
    [['She kept us in it', 'Irina Volk']],
  ],
  [
    '"It hurts," said Hobbs, who missed two penalties. "But we go again on Saturday."',
    [['It hurts … But we go again on Saturday.', 'Hobbs']],
  ],
  ['Asked if he would stay, the striker shrugged: "Ask me in May."', [['Ask me in May.', 'the striker']]],
  ['The supporters sang "We shall not be moved" until midnight.', [['We shall not be moved', 'The supporters']]],
  ['Known as "the Cat," goalkeeper Lena Dorn retired on Friday.', []],
  [
    'Manager Pat Quill watched in silence.\nQuill was in no mood to celebrate: "One win is one win."\n"Talk to me when we have won ten," he added.',
    [
      ['One win is one win.', 'Pat Quill'],
      ['Talk to me when we have won ten', 'Pat Quill'],
    ],
  ],
]
