import { expect, test } from 'vitest'
import { draftFrom, valuesOf } from '../../../entrypoints/overlay.content/card-values'
import { draft } from '../checks/record'

const named = draft('We will not sell the light.', '2024-03-05', {
  speakerName: 'Selma Tarrow',
  speakerAsWritten: 'she',
  speakerRole: 'chair',
})

test('a card that is left as it is changes nothing', () => {
  expect(draftFrom(named, valuesOf(named))).toMatchObject(named)
})

test('a speaker who is taken away does not come back by the page’s word for them', () => {
  const without = draftFrom(named, { ...valuesOf(named), speakerName: '' })
  expect([without.speakerName, without.speakerAsWritten, without.speakerRole]).toEqual([null, null, null])
})

test('the page’s word for somebody without a name stays', () => {
  const nobody = { ...named, speakerName: null, speakerAsWritten: 'a spokesman for the board' }
  expect(draftFrom(nobody, valuesOf(nobody)).speakerAsWritten).toBe('a spokesman for the board')
})
