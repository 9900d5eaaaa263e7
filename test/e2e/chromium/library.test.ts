import { LIBRARY_STORIES } from '../support/library-stories'
import { test } from '../support/test'

test.for(LIBRARY_STORIES)('in the library, %s', async ([, play], { chromium }) => play(chromium))
