import { describe, expect, test } from 'vitest'
import { contextState } from '../../../anchoring'

const around = (prefix: string, suffix: string) => ({ prefix, exact: '', suffix })
const both = (kept: [string, string], found: [string, string]) => [
  contextState(around(...kept), around(...found)),
  contextState(around(...found), around(...kept)),
]

describe('another speaker or cue beside the words', () => {
  test.each<[string, [string, string], [string, string]]>([
    [
      'a name after',
      ['The plan stands. “', '” said Maria Keller on Monday evening.'],
      ['The plan stands. “', '” said Jonas Brandt on Monday evening.'],
    ],
    [
      'a name before the cue',
      ['On Monday Keller said: “', '” The vote is in June.'],
      ['On Monday Brandt said: “', '” The vote is in June.'],
    ],
    [
      'a name after a title',
      ['“', '” said finance minister Maria Keller at the gate.'],
      ['“', '” said finance minister Jonas Brandt at the gate.'],
    ],
    ['a pronoun', ['“', '” she said on Monday evening.'], ['“', '” he said on Monday evening.']],
    ['a cue', ['“', '” said Maria Keller on Monday.'], ['“', '” joked Maria Keller on Monday.']],
    [
      'a denial',
      ['In the evening Keller said: “', '” The vote is in June.'],
      ['In the evening Keller did not say: “', '” The vote is in June.'],
    ],
    [
      'a denial outside a partial quote',
      ['She promised that we will ', ' this year or next.'],
      ['She promised that we will not ', ' this year or next.'],
    ],
    [
      'German',
      ['Die Lage ist ernst. „', '“, sagte Maria Keller am Montag.'],
      ['Die Lage ist ernst. „', '“, sagte Jonas Brandt am Montag.'],
    ],
    ['French', ['La loi passe. « ', ' », a affirmé Marie Leroy lundi.'], ['La loi passe. « ', ' », a affirmé Jean Petit lundi.']],
  ])('%s', (_, kept, found) => expect(both(kept, found)).toEqual(['changed', 'changed']))
})

describe('no other speaker', () => {
  test.each<[string, [string, string], [string, string]]>([
    ['nothing changed', ['“', '” said Keller on Monday.'], ['“', '” said Keller on Monday.']],
    ['marks changed', ['The plan “', '” said Keller — on Monday.'], ['The plan "', '" said Keller - on Monday.']],
    ['a new neighbourhood', ['Related: “', '” More from Politics'], ['Keller spoke. “', '” Sign up for our letter']],
    ['another day', ['“', '” said Maria Keller on Monday.'], ['“', '” said Maria Keller on Tuesday.']],
    ['a name for a pronoun', ['“', '” she said on Monday evening.'], ['“', '” Keller said on Monday evening.']],
    [
      'a name far from any cue',
      ['The bridge in Norhaven closed. “', '” The vote is in June.'],
      ['The bridge in Eastwick closed. “', '” The vote is in June.'],
    ],
    ['another block', ['Brandt said no.\n“', '”\nKeller left.'], ['Okafor said no.\n“', '”\nMoreau left.']],
    ['no context kept', ['', ''], ['Keller said: “', '” Brandt said.']],
    [
      'cut elsewhere',
      ['lasted. Keller said: “', '” The vo'],
      ['The meeting lasted. Keller said: “', '” The vote is in June, Brandt said.'],
    ],
  ])('%s', (_, kept, found) => expect(both(kept, found)).toEqual(['same', 'same']))
})
