import { describe, expect, test } from 'vitest'
import { compare } from '../../../anchoring'

const states = (cases: [string, string, string][], state: string) =>
  test.each(cases)('%s', (_, kept, found) => expect([compare(kept, found).state, compare(found, kept).state]).toEqual([state, state]))

describe('the same', () => {
  states(
    [
      ['equal', 'We will pay.', 'We will pay.'],
      ['white space', 'We will pay.', 'We  will\n pay. '],
      ['no-break space', 'We will pay.', 'We\u00a0will pay.'],
    ],
    'same',
  )
})

describe('typographic', () => {
  states(
    [
      ['marks', '“We’ll” pay', `"We'll" pay`],
      ['double for single marks', 'the ‘plan’ we made', 'the “plan” we made'],
      ['marks spaced', 'dit « oui » hier', 'dit “oui” hier'],
      ['dashes', 'the plan – our plan – works', 'the plan — our plan — works'],
      ['dashes spaced', 'the plan — our plan', 'the plan—our plan'],
      ['ellipsis', 'well… yes', 'well... yes'],
      ['ligature', 'the ﬁnal ﬂight', 'the final flight'],
      ['soft hyphen', 'con\u00adsti\u00adtution', 'constitution'],
      ['zero-width space', 'a long\u200bword', 'a longword'],
      ['per cent spaced', 'by 10 % more', 'by 10% more'],
      ['colon spaced', 'oui : non', 'oui: non'],
      ['a line break lost', 'a new name.\nNo product', 'a new name.No product'],
      ['accents decomposed', 'café', 'cafe\u0301'],
      ['minus sign', 'fell to −5 degrees', 'fell to -5 degrees'],
      ['range', 'in 2007–2009', 'in 2007-2009'],
    ],
    'typographic',
  )
})

describe('a negation changed', () => {
  states(
    [
      ['not', 'We will not pay', 'We will pay'],
      ['never', 'We never paid', 'We paid'],
      ['no', 'There is no plan', 'There is a plan'],
      ["n't", 'We don’t pay', 'We do pay'],
      ["can't", 'We can’t pay', 'We can pay'],
      ['cannot', 'We cannot pay', 'We can pay'],
      ['without', 'with consent', 'without consent'],
      ['nobody', 'Nobody agreed', 'Everybody agreed'],
      ['neither', 'Neither side won', 'Either side won'],
      ['moved', 'not this but that', 'this but not that'],
      ['possible', 'That is possible', 'That is impossible'],
      ['able', 'We are able to pay', 'We are unable to pay'],
      ['legal', 'It was legal', 'It was illegal'],
      ['agree', 'I agree with her', 'I disagree with her'],
      ['careful', 'They were careful', 'They were careless'],
      ['German nicht', 'Wir werden nicht zahlen', 'Wir werden zahlen'],
      ['German kein', 'Wir haben keine Pläne', 'Wir haben Pläne'],
      ['German kein, ein', 'Das ist kein Grund', 'Das ist ein Grund'],
      ['German un-', 'Das ist möglich', 'Das ist unmöglich'],
      ['French', 'Nous ne paierons pas', 'Nous paierons'],
      ['French n’', 'Elle n’a jamais payé', 'Elle a payé'],
      ['Spanish', 'No vamos a pagar', 'Vamos a pagar'],
      ['Portuguese', 'Nós não vamos pagar', 'Nós vamos pagar'],
      ['Italian', 'Non pagheremo', 'Pagheremo'],
      ['Dutch', 'Wij betalen niet', 'Wij betalen'],
      ['Polish', 'Nie zapłacimy', 'Zapłacimy'],
      ['Russian', 'Мы не заплатим', 'Мы заплатим'],
      ['Ukrainian', 'Ми не заплатимо', 'Ми заплатимо'],
      ['Swedish', 'Vi betalar inte', 'Vi betalar'],
      ['Danish', 'Vi betaler ikke', 'Vi betaler'],
      ['Turkish', 'Bu doğru değil', 'Bu doğru'],
      ['Chinese', '我们不付', '我们付'],
      ['Japanese', '私たちは払わない', '私たちは払う'],
      ['Arabic', 'نحن لا ندفع', 'نحن ندفع'],
      ['Persian', 'این درست نیست', 'این درست است'],
    ],
    'negation-changed',
  )
})

describe('a number changed', () => {
  states(
    [
      ['digits', 'by 2 percent', 'by 20 percent'],
      ['decimals', 'by 2.5 percent', 'by 25 percent'],
      ['decimal place', 'by 2.5', 'by 2.05'],
      ['thousands', '1,000 people', '10,000 people'],
      ['words', 'two years', 'three years'],
      ['one and two', 'one year', 'two years'],
      ['word and digit', 'two years', '3 years'],
      ['million and billion', '5 million', '5 billion'],
      ['taken out', 'the two mayors', 'the mayors'],
      ['sign', 'grew by -2 percent', 'grew by 2 percent'],
      ['date', 'on 12 May 2016', 'on 12 May 2017'],
      ['time', 'at 9:22', 'at 9:32'],
      ['ordinal', 'the 2nd time', 'the 3rd time'],
      ['power', '10² metres', '10³ metres'],
      ['fraction', '2½ years', '2¼ years'],
      ['half and third', 'half of them', 'a third of them'],
      ['swapped', '3 of 5 seats', '5 of 3 seats'],
      ['German', 'zwei Jahre', 'drei Jahre'],
      ['German millions', '5 Millionen', '5 Milliarden'],
      ['French', 'deux ans', 'trois ans'],
      ['Spanish', 'dos años', 'tres años'],
      ['Italian', 'due anni', 'tre anni'],
      ['Portuguese', 'dois anos', 'três anos'],
      ['Dutch', 'twee jaar', 'drie jaar'],
      ['Polish', 'dwa lata', 'trzy lata'],
      ['Russian', 'два года', 'три года'],
      ['Ukrainian', 'два роки', 'три роки'],
      ['Chinese', '三年', '五年'],
      ['Japanese', '三億円', '五億円'],
    ],
    'number-changed',
  )
})

describe('edited', () => {
  states(
    [
      ['a name', 'Keller agreed', 'Brandt agreed'],
      ['a modal', 'We may pay', 'We must pay'],
      ['a quantifier', 'all of them', 'some of them'],
      ['a word put in', 'a cell operating abroad', 'a terrorist cell operating abroad'],
      ['brackets', 'his plan works', '[Keller’s] plan works'],
      ['a typo', 'the famillies', 'the families'],
      ['a comma', 'Keller, said Brandt, left', 'Keller said Brandt left'],
      ['a full stop', 'We won. They lost', 'We won they lost'],
      ['a question', 'We won.', 'We won?'],
      ['a capital', 'the Greens', 'the greens'],
      ['a hyphen', 'to re-sign the deal', 'to resign the deal'],
      ['a contraction', 'We will not pay', 'We won’t pay'],
      ['digits for words', 'two years', '2 years'],
      ['one for an article', 'one reason', 'a reason'],
      ['two hyphens for a dash', 'the plan—ours', 'the plan---ours'],
      ['feet and inches', `a 5' wall`, 'a 5" wall'],
      ['an accent', 'pêche', 'péché'],
      ['per cent and points', '5 % more', '5 points more'],
      ['words joined', 'can not', 'cannot'],
      ['a day in May', 'am 3. Mai in Bonn', 'am 3. Juni in Bonn'],
      ['French “en”', 'une loi en vigueur', 'une loi vigueur'],
      ['German “sei”', 'er sei bereit', 'er ist bereit'],
      ['a word that only begins like a denial', 'a port tax', 'an import tax'],
      ['inside', 'the side door', 'the inside door'],
      ['nothing in common', 'We will pay', 'They left early'],
    ],
    'edited',
  )
})

describe('the steps', () => {
  test.each([
    ['as they were written', '“We’ll pay 2 %”', '"We\'ll pay 3 %"', ['=“We’ll pay', '-2', '+3', '=%”']],
    ['a word put in', 'a cell abroad', 'a new cell abroad', ['=a', '+new', '=cell abroad']],
    ['none when typographic', '“so”', '"so"', []],
  ])('%s', (_, kept, found, steps) => {
    const signs = { keep: '=', remove: '-', insert: '+' }
    expect(compare(kept, found).diff.map(({ op, text }) => signs[op] + text)).toEqual(steps)
  })
})
