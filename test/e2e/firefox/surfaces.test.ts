import { SURFACE_STORIES } from '../support/surface-stories'
import { test } from '../support/test'

test.for(SURFACE_STORIES)('%s', async ([, play], { firefox, web }) => play(firefox, web))
