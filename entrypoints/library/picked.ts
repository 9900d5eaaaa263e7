import { array, object, safeParse, string } from 'valibot'

const Picked = object({ ids: array(string()) })

/** Ids that were picked in a list and handed to this place by `go`; null where none were. */
export function pickedIds(): string[] | null {
  const picked = safeParse(Picked, history.state)
  return picked.success ? picked.output.ids : null
}
