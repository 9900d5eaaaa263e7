import { describe, expect, test } from 'vitest'
import { find } from '../../../anchoring'
import { article, keep, pageOf } from './pages'

const QUOTE = 'We will not raise taxes on working families while I hold this office.'
const EDITED = QUOTE.replace('not ', '')
const LEAD = 'The minister rejected the figures of the opposition on Tuesday evening.'
const NEXT = 'The budget goes to the council next month, and a vote is planned for June.'
const said = (words: string, who = 'Maria Keller') => `“${words}” said ${who}, who has led the ministry since spring.`
const pull = (words: string) => `<aside><p>${words}</p></aside>`
const home = article(LEAD, said(QUOTE), NEXT)

describe('the same words twice on a page, and one of them edited', () => {
  test.each([
    ['a pull quote above stays, the kept words are edited', pull(QUOTE) + article(LEAD, said(EDITED), NEXT), home, 'negation-changed'],
    ['a pull quote below stays, the kept words are edited', article(LEAD, said(EDITED), NEXT, QUOTE), home, 'negation-changed'],
    ['a headline stays, the kept words are edited', `<h1>${QUOTE}</h1>${article(LEAD, said(EDITED), NEXT)}`, home, 'negation-changed'],
    ['a number is edited in the kept words alone', pull(QUOTE) + article(LEAD, said(QUOTE.replace('this', 'one')), NEXT), home, 'edited'],
    ['the pull quote is edited, the kept words stay', pull(EDITED) + article(LEAD, said(QUOTE), NEXT), home, 'same'],
    ['both are edited', pull(EDITED) + article(LEAD, said(EDITED), NEXT), home, 'negation-changed'],
    ['the kept words are deleted, a pull quote stays', pull(QUOTE) + article(LEAD, NEXT), home, 'same'],
    [
      'another says them now, and she says otherwise',
      article(LEAD, said(EDITED), said(QUOTE, 'Jonas Brandt'), NEXT),
      home,
      'negation-changed',
    ],
    [
      'two say them, hers is gone',
      article(LEAD, said(QUOTE, 'Jonas Brandt'), NEXT),
      article(LEAD, said(QUOTE), said(QUOTE, 'Jonas Brandt'), NEXT),
      'context-changed',
    ],
    ['both moved to another order', article(LEAD, NEXT, said(QUOTE)) + pull(QUOTE), pull(QUOTE) + home, 'same'],
  ])('%s', (_, body, before, state) => {
    const page = pageOf(before)
    const start = before === home ? page.text.indexOf(QUOTE) : page.text.indexOf(`“${QUOTE}`) + 1
    const kept = keep(page, page.text.slice(start, start + QUOTE.length))
    expect(find(pageOf(body), kept).state).toBe(state)
  })
  test('it is shown at the place where it was kept', () => {
    const page = pageOf(pull(QUOTE) + article(LEAD, said(EDITED), NEXT))
    const anchor = find(page, keep(pageOf(home), QUOTE))
    expect(anchor.spans[0]?.start).toBe(page.text.indexOf(`“${EDITED}`) + 1)
    expect(anchor.diff.filter(({ op }) => op !== 'keep')).toEqual([{ op: 'remove', text: 'not ' }])
  })
})

describe('a statement over several blocks', () => {
  const first = 'We have paid every single bill that the last council left us in its drawers and its cellars.'
  const second = 'Now the regions pay theirs, and nobody in this hall will lend them a crown.'
  const kept = keep(pageOf(article(LEAD, first, second, NEXT)), `${first}\n${second}`)
  test.each([
    ['unchanged', article(LEAD, first, second, NEXT), 'same'],
    ['an advertisement between', article(LEAD, first, 'Advertisement', second, NEXT), 'same'],
    [
      'a link to another story between, with a “never” in it',
      article(LEAD, first, 'Read more: The ferry that never came', second, NEXT),
      'same',
    ],
    ['a picture’s caption between, with a number in it', article(LEAD, first, 'The hall in 1987. Photo: Jon Abara', second, NEXT), 'same'],
    ['joined in one block', article(LEAD, `${first} ${second}`, NEXT), 'same'],
    [
      'an advertisement between, and an edit',
      article(LEAD, first, 'Advertisement', second.replace('nobody', 'somebody'), NEXT),
      'negation-changed',
    ],
    ['a sentence put in at the end of the first', article(LEAD, `${first} That was hard.`, second, NEXT), 'edited'],
    ['the second gone', article(LEAD, first, NEXT), 'edited'],
    ['both gone', article(LEAD, NEXT), 'gone'],
  ])('%s', (_, body, state) => expect(find(pageOf(body), kept).state).toBe(state))
  test('what stands between is not painted', () => {
    const page = pageOf(article(LEAD, first, 'Advertisement', second, NEXT))
    expect(find(page, kept).spans.map(({ start, end }) => page.text.slice(start, end))).toEqual([first, second])
  })
})

describe('one word in another language', () => {
  test.each([
    [
      'Spanish modal',
      'Podemos cerrar las minas del norte antes del invierno.',
      'Debemos cerrar las minas del norte antes del invierno.',
      'edited',
    ],
    [
      'Spanish denial',
      'Vamos a cerrar las minas del norte antes del invierno.',
      'No vamos a cerrar las minas del norte antes del invierno.',
      'negation-changed',
    ],
    [
      'Italian number',
      'Chiuderemo due miniere del nord prima dell’inverno.',
      'Chiuderemo dieci miniere del nord prima dell’inverno.',
      'number-changed',
    ],
    [
      'Portuguese quantifier',
      'Vamos fechar todas as minas do norte antes do inverno.',
      'Vamos fechar algumas minas do norte antes do inverno.',
      'edited',
    ],
    [
      'Polish denial',
      'Zamkniemy kopalnie na północy przed zimą tego roku.',
      'Nie zamkniemy kopalni na północy przed zimą tego roku.',
      'negation-changed',
    ],
    [
      'Russian number',
      'Мы закроем две шахты на севере до начала зимы.',
      'Мы закроем три шахты на севере до начала зимы.',
      'number-changed',
    ],
    [
      'Ukrainian denial',
      'Ми закриємо шахти на півночі до початку зими.',
      'Ми не закриємо шахти на півночі до початку зими.',
      'negation-changed',
    ],
    [
      'Dutch denial',
      'Wij sluiten de mijnen in het noorden voor de winter.',
      'Wij sluiten de mijnen in het noorden niet voor de winter.',
      'negation-changed',
    ],
    [
      'Hebrew denial',
      'אנחנו נסגור את המכרות בצפון לפני החורף הקרוב',
      'אנחנו לא נסגור את המכרות בצפון לפני החורף הקרוב',
      'negation-changed',
    ],
    [
      'Persian denial',
      'ما معادن شمال را پیش از زمستان می‌بندیم و تمام',
      'ما معادن شمال را پیش از زمستان نمی‌بندیم و تمام',
      'negation-changed',
    ],
    ['Arabic number', 'سنغلق ٥ مناجم في الشمال قبل حلول الشتاء المقبل', 'سنغلق ٩ مناجم في الشمال قبل حلول الشتاء المقبل', 'number-changed'],
    [
      'Arabic digits in the other form',
      'سنغلق ٥ مناجم في الشمال قبل حلول الشتاء المقبل',
      'سنغلق 5 مناجم في الشمال قبل حلول الشتاء المقبل',
      'edited',
    ],
    [
      'Korean denial',
      '우리는 겨울이 오기 전에 북쪽의 광산을 닫겠습니다',
      '우리는 겨울이 오기 전에 북쪽의 광산을 닫지 않겠습니다',
      'negation-changed',
    ],
    [
      'Chinese number',
      '我们将在冬天之前关闭北方的三座矿山，然后再谈。',
      '我们将在冬天之前关闭北方的五座矿山，然后再谈。',
      'number-changed',
    ],
    ['Chinese marks', '他说：“我们将在冬天之前关闭北方的矿山。”', '他说：「我们将在冬天之前关闭北方的矿山。」', 'typographic'],
    ['Hindi denial', 'हम सर्दियों से पहले उत्तर की खदानें बंद करेंगे', 'हम सर्दियों से पहले उत्तर की खदानें बंद नहीं करेंगे', 'negation-changed'],
    ['emoji', 'We close the mines before winter 👍 and that is all.', 'We close the mines before winter 👎 and that is all.', 'edited'],
    [
      'a ligature',
      'The ﬁrst ofﬁce closes before the ﬂood, and that is ﬁnal.',
      'The first office closes before the flood, and that is final.',
      'typographic',
    ],
    [
      'combining marks',
      'Đóng cửa các mỏ ở phía bắc trước mùa đông.',
      'Đóng cửa các mỏ ở phía bắc trước mùa đông.'.normalize('NFD'),
      'typographic',
    ],
    ['direction marks', 'אנחנו נסגור את המכרות בצפון לפני החורף הקרוב', '\u202bאנחנו נסגור את המכרות בצפון לפני החורף הקרוב\u202c', 'same'],
    ['a unit', 'The dam holds 300 litres a second at the very most.', 'The dam holds 300 gallons a second at the very most.', 'edited'],
    [
      'a unit that multiplies',
      'The dam will cost us €5m at the very most, I promise.',
      'The dam will cost us €5bn at the very most, I promise.',
      'number-changed',
    ],
  ])('%s', (_, before, now, state) => {
    const kept = keep(pageOf(article(LEAD, before, NEXT)), before)
    expect(find(pageOf(article(LEAD, now, NEXT)), kept).state).toBe(state)
  })
})
