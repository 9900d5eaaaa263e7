import { exportChecked, importIntoEmpty, keepBothSides } from '../support/record-story'
import { expect, freshFirefox, test } from '../support/test'

test('what is kept can be taken away as JSON, and brought into an empty profile', async ({ firefox }) => {
  await keepBothSides(firefox)
  const file = await exportChecked(firefox)
  expect(file.record.statements).toHaveLength(2)
  await freshFirefox((driver) => importIntoEmpty(driver, file))
})
