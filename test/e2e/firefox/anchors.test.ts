import { LONG, whatBecame } from '../support/anchor-story'
import { test } from '../support/test'

test(
  'what became of kept words is told and shown on every surface, and they can be attached to new words',
  ({ firefox, web }) => whatBecame(firefox, web),
  LONG,
)
