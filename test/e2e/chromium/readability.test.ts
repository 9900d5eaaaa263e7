import { bringsReadabilityWhereInDoubt } from '../support/readability-story'
import { test } from '../support/test'

test('Readability comes where a page leaves doubt, and nowhere else', ({ chromium, web }) => bringsReadabilityWhereInDoubt(chromium, web))
