import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../domain/instant.ts'
import { createApp } from './app.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { createDocumentsHandler } from './documents-handler.ts'
import { toListenError } from './listen-error.ts'
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
}

/** A server that answers. */
export interface RunningServer {
  readonly port: number
  /** Stops accepting, lets running answers end, and resolves within five seconds. */
  close(): Promise<void>
}

/** All in milliseconds, but for the header size in bytes. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  /** A client that takes longer to say what it wants is not a reader. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  /** Longer than the 60 s of nginx and load balancers, so that never we close first on a proxy that is about to ask. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
}
/** A client that takes no byte for so long is gone. */
const STALLED = 60_000
/** What a running answer may still take when the server stops. */
const DRAIN = 4_000

/** Starts to listen. Rejects with an `HttpError` that says what to do if that is not possible. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer(LIMITS)
  server.setTimeout(STALLED)
  server.on('clientError', answerBrokenRequest)
  server.on(
    'request',
    toListener(options, () => !server.listening),
  )
  await listen(server, options)
  const { port } = server.address() as AddressInfo
  return { port, close: () => drain(server) }
}

function toListener(options: ServerOptions, isDraining: () => boolean): RequestListener {
  const documents = createDocumentsHandler(options.site, options.now)
  const app = createApp(options)
  return (request, response) => {
    if (isDraining()) response.shouldKeepAlive = false
    try {
      if (!documents(request, response)) app(request, response)
    } catch (error) {
      answerFault(options, request, response, error)
    }
  }
}

function answerFault({ log }: ServerOptions, request: IncomingMessage, response: ServerResponse, error: unknown) {
  log(`${request.method} ${request.url} failed: ${error instanceof Error ? error.stack : String(error)}`)
  if (response.headersSent) response.destroy()
  else sendText(response, 500, 'Something went wrong here. Please try again later.')
}

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, port, host)))
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), DRAIN)
    server.close(() => {
      clearTimeout(patience)
      resolve()
    })
  })
}
