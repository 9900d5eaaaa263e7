import { describe, expect, test } from 'vitest'
import { pairMarks } from '../../../article/quotes/marks'

const inner = (text: string) => pairMarks(text, 0, text.length).map((r) => text.slice(r.innerStart, r.innerEnd))

describe('quotation marks are paired', () => {
  test.each([
    ['curly', '“We will build,” she said, “and soon.”', ['We will build,', 'and soon.']],
    ['straight', '"We will build," she said, "and soon."', ['We will build,', 'and soon.']],
    ['mis-spaced straight ones in order', 'She said," We will build ."', ['We will build .']],
    ['two single marks for a double one', "He spoke of ''the town's bridge'' again.", ["the town's bridge"]],
    ['curly open, straight close', '“We will build," she said.', ['We will build,']],
    ['single, with an apostrophe within', 'He called it ‘the council’s folly’ twice.', ['the council’s folly']],
    [
      'single straight, plural possessive within',
      "A headline: 'The members' choice, at last.' Read on.",
      ["The members' choice, at last."],
    ],
    ['German low-high', 'Sie sagte: „Wir bauen.“ Dann ging sie.', ['Wir bauen.']],
    ['German inward', 'Das ist »ein Irrtum«, sagte er.', ['ein Irrtum']],
    ['French, with no-break spaces', 'Il parle d’« une erreur » grave.', ['une erreur']],
    ['nested: the outer one alone', '“He said ‘never’ to me,” she recalled.', ['He said ‘never’ to me,']],
    ['nested double', '“They call it “the pit” here,” she said.', ['They call it “the pit” here,']],
    ['left open to the end of the paragraph', '“We will build. And soon.', ['We will build. And soon.']],
    ['corner brackets', '彼は「橋を架ける」と言った。', ['橋を架ける']],
    ['apostrophes are no marks', "The town's mayor doesn't agree; the '90s are over.", []],
    ['a stray closing mark', 'And so it ends.” Nobody spoke.', []],
    ['a closing mark in the place of an opening one', '”We will build,” she said.', ['We will build,']],
    [
      'a closing mark without an opening one, before a dash and the writer',
      '“No need,” he said. We don’t want it. Not now!"- said Weir.',
      ['No need,', 'he said. We don’t want it. Not now!'],
    ],
    [
      'the same around a nested term',
      '“No need ". I don’t deny that we are “rivals”. We don’t want it!"- said Weir.',
      ['No need', 'I don’t deny that we are “rivals”. We don’t want it!'],
    ],
    ['closed by a single mark by mistake', 'She wrote: “Let’s go. Now.’ The film “Mud” opens soon.', ['Let’s go. Now.', 'Mud']],
    ['nothing between the marks', 'An empty “” pair and “ ” too.', []],
  ])('%s', (_, text, expected) => expect(inner(text)).toEqual(expected))
})

test('regions neither touch nor cross paragraphs given by bounds', () => {
  const text = '“One.\n“Two.”'
  expect(pairMarks(text, 0, 5)).toMatchObject([{ start: 0, end: 5, closed: false }])
  expect(pairMarks(text, 6, text.length)).toMatchObject([{ start: 6, end: 12, closed: true }])
})
