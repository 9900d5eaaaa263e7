/** A proxy that lets nothing through and remembers who was asked for: it shows that the extension makes no request of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FAULT_HOST } from '../faults/channel'

/** Hosts that the browsers themselves ask for, with or without an extension. */
const BROWSERS_OWN =
  /(^|\.)(googleapis\.com|google\.com|gvt1\.com|mozilla\.(com|net|org)|mozgcp\.net|firefox\.com|firefoxusercontent\.com|dummy\.test)$/

export interface RecordingProxy {
  port: number
  /** Hosts asked for so far, the browser's own left out. */
  hosts(): string[]
  /** Waits until a context of the extension that is a page or a worker of one stands still at a fault point. */
  reached(point: string): Promise<void>
  close(): Promise<void>
}

export async function openProxy(): Promise<RecordingProxy> {
  const seen: string[] = []
  const note = (host: string) => {
    if (!BROWSERS_OWN.test(host)) seen.push(host)
  }
  const waiting = new Map<string, () => void>()
  /** Whether a host stands for a fault point; whoever waits for it is told. */
  const isFault = (host: string) => {
    if (!host.endsWith(`.${FAULT_HOST}`)) return false
    waiting.get(host.slice(0, -FAULT_HOST.length - 1))?.()
    return true
  }
  const server = createServer((request, response) => {
    const { hostname } = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`)
    // Never answered: it stands still until it is killed.
    if (isFault(hostname)) return
    note(hostname)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note((request.url ?? '').replace(/:\d+$/, ''))
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    hosts: () => [...seen],
    reached: (point) => new Promise((done) => waiting.set(point, done)),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
