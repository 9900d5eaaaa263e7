/** Makes a table on its first use, and keeps it: what imports one function of the core does not pay for the tables of the others. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
