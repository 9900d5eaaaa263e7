import type { Told } from './types'

/** Wire copy: dateline, attribution behind the first quote, numbers of a poll, statements and officials. */
export const agency: readonly Told[] = [
  [
    'ELM BRIDGE (MNA) - The harbour tunnel will stay closed until June, Transport Minister Edda Marlow said on Tuesday.\n"The pumps must be replaced first," Marlow told reporters. "Nobody will drive through water."',
    [['The pumps must be replaced first … Nobody will drive through water.', 'Edda Marlow']],
  ],
  [
    'The company, with spokesman Oliver Hale saying "we have nothing to hide," opened its books on Monday.',
    [['we have nothing to hide', 'Oliver Hale']],
  ],
  [
    'At a rally in Elm Bridge, Carrow, on Sunday, Mrs. Marlow tried to explain the delay, saying the tunnel "was never promised for this year."',
    [['was never promised for this year.', 'Marlow']],
  ],
  ['However, the letter said the wall was "unsafe in high water."\nMore rain is expected.', [['unsafe in high water.', 'the letter']]],
  ['Some 63 percent said the tunnel was "a waste of money."', [['a waste of money.', 'Some 63 percent']]],
  ['About four in 10 said they felt "left behind" by the new timetable.', [['left behind', 'About four in 10']]],
  [
    'Only 52 percent of registered voters agreed that the plan is "good for the town."',
    [['good for the town.', 'Only 52 percent of registered voters']],
  ],
  [
    '"The odds are against us," said another leading Harbour Court advocate, Andrew Pell of the law firm Pell and Sons.',
    [['The odds are against us', 'Andrew Pell']],
  ],
  [
    '"He is reliving the old fight," said former Carrow Gov. and Harbour Party Chairman Ed Randall.',
    [['He is reliving the old fight', 'Ed Randall']],
  ],
  [
    'Minister Edda Marlow called on the United States to help. "We cannot pay for this alone," she said.',
    [['We cannot pay for this alone', 'Edda Marlow']],
  ],
  [
    'The tunnel was, in the words of a senior adviser, "the last great folly" of the old council.',
    [['the last great folly', 'a senior adviser']],
  ],
]
