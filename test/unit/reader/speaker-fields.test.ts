import { expect, test } from 'vitest'
import type { SpeakerMention } from '../../../article/types'
import { speakerFields } from '../../../entrypoints/reader.content/speaker-fields'

const mention = (fields: Partial<SpeakerMention>): SpeakerMention => ({
  name: null,
  kind: 'none',
  asWritten: null,
  role: null,
  confidence: 1,
  evidence: null,
  ...fields,
})

test.each([
  ['named', { kind: 'named', name: 'Anna Keller', asWritten: 'Keller', role: 'Mayor' } as const, 'Anna Keller', 'Keller'],
  ['a pronoun for somebody named', { kind: 'pronoun', name: 'Anna Keller', asWritten: 'she' } as const, 'Anna Keller', 'she'],
  ['a pronoun for nobody known', { kind: 'pronoun', asWritten: 'she' } as const, null, null],
  ['a phrase', { kind: 'unnamed', name: 'the minister', asWritten: 'the minister' } as const, null, 'the minister'],
  ['a pronoun for a phrase', { kind: 'unnamed', name: 'a spokesman', asWritten: 'he' } as const, null, 'a spokesman'],
  ['nobody', {}, null, null],
])('%s', (_, fields, speakerName, speakerAsWritten) => {
  expect(speakerFields(mention(fields))).toMatchObject({ speakerName, speakerAsWritten })
})
