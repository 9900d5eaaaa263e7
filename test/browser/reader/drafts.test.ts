import { afterEach, describe, expect, test, vi } from 'vitest'
import { readPageText } from '../../../anchoring'
import { readArticle } from '../../../article'

vi.mock('../../../entrypoints/reader.content/connection', () => ({ ask: async () => [] }))
const { draftOfSelection } = await import('../../../entrypoints/reader.content/drafts')

const PROSE =
  'The council met on Tuesday, and after a long debate about the harbour it put off the vote to May, as the mayor had asked it to do.'
const HTML = `<h1>Council puts off vote on harbour again</h1>
<p>${PROSE}</p>
<p id="own">Nobody in the hall had come to hear about climate change that night, and nobody did for an hour.</p>
<p>“We will not speak of climate change before the harbour is built,” said Anna Keller.</p>
<p>“It shook the whole night, and I could not sleep,” said a woman living by the river.</p>
<p>${PROSE.replace('Tuesday', 'Monday')}</p>`

afterEach(() => document.body.replaceChildren())

async function draftOf(select: (body: HTMLElement) => [Node, number, Node, number]) {
  document.body.innerHTML = HTML
  const article = await readArticle(document, 'https://www.seeblatt.example/politics/some-story-of-the-day-4711')
  const selection = document.getSelection()!
  selection.setBaseAndExtent(...select(document.body))
  return await draftOfSelection(article, readPageText(document), selection)
}

/** From the first of these words in an element to the last of them. */
const words = (selector: string, from: string, to: string) => (body: HTMLElement) => {
  const node = [...body.querySelectorAll(selector)].map((element) => element.firstChild!).find((one) => one.nodeValue?.includes(from))!
  const text = node.nodeValue ?? ''
  return [node, text.indexOf(from), node, text.indexOf(to, text.indexOf(from)) + to.length] as [Node, number, Node, number]
}

describe('selected words', () => {
  test.each([
    ['the writer’s own, though somebody quoted says them too', words('#own', 'climate change', 'climate change'), null, null, 'selection'],
    ['within a quote', words('p:not(#own)', 'climate change', 'climate change'), 'Anna Keller', 'Anna Keller', 'direct'],
    ['a quote and its marks', words('p', '“We will not', 'built,”'), 'Anna Keller', 'Anna Keller', 'direct'],
    ['far more than a quote', words('p', '“It shook', 'by the river'), null, null, 'selection'],
    ['of somebody without a name', words('p', 'shook', 'sleep'), null, 'a woman living by the river', 'direct'],
  ])('%s', async (_, select, speakerName, speakerAsWritten, kind) => {
    expect(await draftOf(select)).toMatchObject({ speakerName, speakerAsWritten, kind })
  })
})
