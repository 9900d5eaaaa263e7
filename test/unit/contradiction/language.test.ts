import { expect, test } from 'vitest'
import { languageOf } from '../../../contradiction'

test.each([
  ['English', 'We have not said that this is the end of the talks.', null, 'en'],
  ['German', 'Wir haben nicht gesagt, dass das der Schluss ist.', null, 'de'],
  ['French', 'Nous ne sommes pas les seuls dans cette situation.', null, 'fr'],
  ['Russian by its script', 'Мы не говорили, что переговоры закончены.', 'en', 'und-Cyrl'],
  ['Greek by its script', 'Δεν είπαμε ποτέ κάτι τέτοιο στους πολίτες.', null, 'und-Grek'],
  ['Arabic by its script', 'لم نقل أبدا إن المحادثات انتهت', null, 'und-Arab'],
  ['a short text keeps what the page states', 'No comment.', 'de-AT', 'de'],
  ['too short to tell', 'Never!', null, null],
  ['a text outvotes its page', 'Das ist nicht der Weg, den wir mit der Regierung gehen werden.', 'en', 'de'],
  ['nothing', '', null, null],
])('%s', (_, text, stated, expected) => expect(languageOf(text, stated)).toBe(expected))
