import { test } from 'vitest'
import { prepareRecord } from '../support/fault-story'
import { faultyChromium, shared } from '../support/shared'
import { updatedUnderPages } from '../support/update-story'

const driver = shared(faultyChromium, prepareRecord)

test('an update of the extension under open pages is said calmly, loses nothing, and they go on', async () => {
  await updatedUnderPages(driver())
}, 300_000)
