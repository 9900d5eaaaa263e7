import { test } from 'vitest'
import { writesAtOnce } from '../support/contexts-story'
import { prepareRecord } from '../support/fault-story'
import { faultyChromium, shared } from '../support/shared'

const driver = shared(faultyChromium, prepareRecord)

test('1,000 statements kept at once by two tabs, the background and a page are all there, once, and undone from everywhere', async () => {
  await writesAtOnce(driver())
}, 600_000)
