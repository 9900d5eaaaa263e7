import { FRAMEWORKS } from '../support/framework-page'
import { outlivesRendering } from '../support/framework-story'
import { test } from '../support/test'

for (const framework of FRAMEWORKS)
  test(`kept words stay painted while ${framework} hydrates, replaces, cuts up and renders the article in a loop`, async ({
    firefox,
    web,
  }) => {
    await outlivesRendering(firefox, web, framework)
  })
