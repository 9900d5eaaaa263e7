/** How the pages' shared code is cut into files. */

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** Everything that a module loads with it. */
function reach(graph: Graph, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const id of graph.getModuleInfo(entry)?.importedIds ?? []) reach(graph, id, seen)
  return seen
}

/**
 * What the popup loads at once lies in a few files, by who else loads it: the ground of all (words, browser), the ground of every page
 * (Preact), the record, and the page review. Left to itself, the bundler makes a file for each set of pages that share something: a dozen,
 * most of them a few lines, each a request and compressed alone.
 *
 * @param root  folder of the program
 */
export function popupChunks(root: string) {
  let cut: Map<string, string> | null = null
  const entry = (path: string) => `${root.replaceAll('\\', '/')}/entrypoints/${path}`
  return {
    name(id: string, graph: Graph): string | null {
      cut ??= chunksOf(graph)
      return cut.get(id) ?? null
    },
  }

  function chunksOf(graph: Graph): Map<string, string> {
    const background = reach(graph, entry('background/index.ts'))
    const welcome = reach(graph, entry('welcome/main.tsx'))
    const panel = reach(graph, entry('sidepanel/main.tsx'))
    const shared = [...reach(graph, entry('popup/main.tsx'))].filter((id) => panel.has(id))
    const chunkOf = (id: string) =>
      background.has(id) ? (welcome.has(id) ? 'ground' : 'record') : welcome.has(id) ? 'interface' : 'review'
    return new Map(shared.map((id) => [id, chunkOf(id)]))
  }
}
