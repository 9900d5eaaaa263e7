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
  ['Hungarian on an English page', 'A kormány nem fogja emelni az adókat a következő évben.', 'en', 'hu'],
  ['Czech on an English page', 'Vláda nezvýší daně v příštím roce ani v tom dalším.', 'en', 'cs'],
  ['Romanian', 'Guvernul nu va mări taxele în anul care vine.', null, 'ro'],
  ['Indonesian', 'Pemerintah tidak akan menaikkan pajak tahun depan untuk rakyat.', null, 'id'],
  ['Croatian, some of whose words look English', 'Nećemo povećati poreze sljedeće godine i to je konačno', 'en', 'und'],
  ['a language that is not in the list', 'Hizkuntza honetan idatzitako esaldi luze batek ez du hemen hitzik ezagun.', 'en', 'und'],
  ['English with few small words', 'Refugee children should enter school within four weeks.', null, 'en'],
  ['English with few small words on a page that says so', 'Computing centres should feed waste heat into district heating.', 'en', 'en'],
])('%s', (_, text, stated, expected) => expect(languageOf(text, stated)).toBe(expected))
