import { learnsSpeakers } from '../support/learnt-story'
import { test } from '../support/test'

test('a speaker corrected in the library or in the card, and another name given to them, are known on later pages and after a restart', async ({
  chromium,
  web,
}) => {
  await learnsSpeakers(chromium, web)
}, 400_000)
