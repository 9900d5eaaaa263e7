/** Compresses text as it comes. */
export async function gzip(text: Iterable<string> | AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async start(controller) {
      for await (const piece of text) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
  return new Uint8Array(await new Response(source.pipeThrough(new CompressionStream('gzip'))).arrayBuffer())
}

/** @throws TypeError where the bytes are not what `gzip` made */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
