import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { agency } from './styles/agency'
import { broadcast } from './styles/broadcast'
import { court } from './styles/court'
import { interview } from './styles/interview'
import { marks } from './styles/marks'
import { notSpeech } from './styles/not-speech'
import { oldPapers } from './styles/old-papers'
import { sport } from './styles/sport'
import { tabloid } from './styles/tabloid'
import { unnamed } from './styles/unnamed'

const STYLES = { agency, broadcast, court, interview, marks, notSpeech, oldPapers, sport, tabloid, unnamed }

describe.each(Object.entries(STYLES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, said) => {
    expect(findQuotes(text, { language: 'en' }).map((quote) => [quote.text, quote.speaker.name])).toEqual(said)
  })
})
