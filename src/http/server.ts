import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../domain/instant.ts'
import { createApp } from './app.ts'
import type { Audience } from './audience.ts'
import { answerBrokenRequest, refuseTunnel } from './broken-request.ts'
import { type Connections, trackConnections } from './connections.ts'
import { createDocumentsHandler } from './documents-handler.ts'
import { answerFault } from './fault.ts'
import { toListenError } from './listen-error.ts'
import type { ServedMetrics } from './metrics-route.ts'
import { sendText } from './plain-text.ts'
import type { Site } from './site.ts'

/** What the server needs to know. */
export interface ServerOptions {
  readonly site: Site
  /** 0 takes any free port. */
  readonly port: number
  /** The address to listen on; all of the machine's if not given. */
  readonly host?: string
  /** Absolute, without trailing slash. */
  readonly baseUrl: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Who polls the feeds; nobody is counted, and nobody made to wait, if not given. */
  readonly audience?: Audience
  /** What `/metrics` shows; nothing is there if not given. */
  readonly metrics?: ServedMetrics
}

/** A server that answers. */
export interface RunningServer {
  readonly port: number
  /** Stops accepting, lets running answers end, and resolves within five seconds. */
  close(): Promise<void>
}

/** Times in milliseconds, the header size in bytes. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  /** A client that takes longer to say what it wants is not a reader. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  /** Longer than the 60 s of nginx and load balancers, so that never we close first on a proxy that is about to ask. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  /** A date said twice is no date (RFC 9110, section 13.1.3), and a host said twice is an error: not the first of them. */
  joinDuplicateHeaders: true,
}

/** Starts to listen. Rejects with an `HttpError` that says what to do if that is not possible. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer(LIMITS)
  const connections = trackConnections(server)
  server.on('clientError', answerBrokenRequest)
  server.on('connect', (_request, socket) => refuseTunnel(socket))
  server.on('request', toListener(options, connections))
  await listen(server, options)
  const { port } = server.address() as AddressInfo
  return { port, close: connections.drain }
}

/** Documents are answered on the spot; only what goes to the application may still be at work when the server stops. */
function toListener(options: ServerOptions, connections: Connections): RequestListener {
  const documents = createDocumentsHandler(options.site, options.now, options.audience)
  const app = createApp(options)
  return (request, response) => {
    if (connections.isDraining()) response.shouldKeepAlive = false
    persistSilently(request, response)
    try {
      if (request.httpVersionMajor !== 1) return refuseVersion(response)
      if (request.headers.host?.includes(',')) return refuseHosts(response)
      if (documents(request, response)) return
      connections.expectAnswer(response)
      app(request, response)
    } catch (error) {
      answerFault(options.log, request, response, error)
    }
  }
}

/** RFC 9112, section 3.2: of several Host fields each server on the way may believe another. */
function refuseHosts(response: ServerResponse): void {
  sendText(response, 400, 'The request names more than one host.', ['Connection', 'close'])
}

/** RFC 9110, section 15.6.6. Node's parser lets 0.9 and 2.0 through as if they were 1.1, and refuses any other version. */
function refuseVersion(response: ServerResponse): void {
  sendText(response, 505, 'HTTP/1.1 and HTTP/1.0 are spoken here.', ['Connection', 'close'])
}

/** In HTTP/1.1 a connection persists unless it is said to close (RFC 9112, section 9.3): 48 bytes fewer in every answer. */
function persistSilently(request: IncomingMessage, response: ServerResponse): void {
  if (response.shouldKeepAlive && request.httpVersionMinor === 1) response.removeHeader('Connection')
}

function listen(server: Server, { port, host, log }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(toListenError(error, port, host))
    server.once('error', refuse)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', refuse)
      server.on('error', (error) => log(`The server met a fault: ${error.message}`))
      resolve()
    })
  })
}
