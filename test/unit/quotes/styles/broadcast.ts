import type { Told } from './types'

/** Transcripts and reports of what was said on the air. */
export const broadcast: readonly Told[] = [
  [
    'MARLOW: "You promised us the tunnel for last spring, didn\'t you?"',
    [["You promised us the tunnel for last spring, didn't you?", 'MARLOW']],
  ],
  [
    'Edda Marlow spoke to Harbour Radio on Friday.\nMARLOW: "We will open in June."\nHOST: "In June of which year?"',
    [
      ['We will open in June.', 'Edda Marlow'],
      ['In June of which year?', 'HOST'],
    ],
  ],
  [
    'Asked by the presenter whether he would resign, Jonas Weir replied: "I have not thought about it for a minute."',
    [['I have not thought about it for a minute.', 'Jonas Weir']],
  ],
  ['"We are closing the bridge tonight," Weir told Harbour Radio\'s Tilda Crane.', [['We are closing the bridge tonight', 'Weir']]],
  [
    '"I was there," Tilda Crane reported from the quay. "Nobody had told the crew."',
    [['I was there … Nobody had told the crew.', 'Tilda Crane']],
  ],
  ['On the breakfast show on Friday, Jonas Weir said he would "rather swim" than pay the toll.', [['rather swim', 'Jonas Weir']]],
  [
    'In an interview with Channel Six, in which Marlow expressed regret, the minister said: "I should have asked."',
    [['I should have asked.', 'the minister']],
  ],
  ['"This is the end of the line," a voice over the loudspeaker announced.', [['This is the end of the line', 'a voice']]],
]
