import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../domain/instant.ts'
import { answerFault } from './answer-fault.ts'
import { createApp } from './app.ts'
import type { Audience } from './audience/audience.ts'
import { answerBrokenRequest, refuseTunnel } from './connections/broken-request.ts'
import { type Connections, trackConnections } from './connections/connections.ts'
import { toListenError } from './connections/listen-error.ts'
import { createDocumentsHandler } from './documents-handler.ts'
import { namesOneHost } from './host-field.ts'
import type { ServedMetrics } from './metrics-route.ts'
import { sendText } from './send-text.ts'
import type { Site } from './site/site.ts'

/** What the server needs. */
export interface ServerOptions {
  readonly site: Site
  /** 0 takes any free port. */
  readonly port: number
  /** Address to listen on; all addresses of the machine by default. */
  readonly host?: string
  /** Absolute, without a trailing slash. */
  readonly baseUrl: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Counts and limits those who poll the feeds. If absent, nobody is counted or limited. */
  readonly audience?: Audience
  /** What `/metrics` shows; if absent, there is no such page. */
  readonly metrics?: ServedMetrics
}

/** A server that is listening. */
export interface RunningServer {
  readonly port: number
  /** Stops accepting connections, completes running responses, and resolves within five seconds. */
  close(): Promise<void>
}

/** Times in milliseconds, the header size in bytes. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  /** A legitimate client sends its headers faster than this. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  /**
   * Longer than the 60 s of nginx and load balancers, so that the server never closes a connection that a proxy is
   * about to reuse.
   */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  /**
   * Duplicate fields are joined, so that a repeated date is invalid (RFC 9110, section 13.1.3) and a repeated Host is
   * an error, instead of the first one being used.
   */
  joinDuplicateHeaders: true,
  /** Checked here, where the response says what is wrong. */
  requireHostHeader: false,
}

/** Starts to listen. Rejects with an `HttpError` that says what to do if that is not possible. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer(LIMITS)
  const connections = trackConnections(server)
  server.on('clientError', answerBrokenRequest)
  server.on('connect', (_request, socket) => refuseTunnel(socket))
  server.on('checkExpectation', (_request, response) => refuseExpectation(response))
  const answer = toListener(options, connections)
  server.on('request', answer)
  server.on('checkContinue', withoutContinue(answer))
  await listen(server, options)
  const { port } = server.address() as AddressInfo
  return { port, close: connections.drain }
}

/**
 * Documents are answered synchronously. Only requests passed to the application may still be in progress when the
 * server stops.
 */
function toListener(options: ServerOptions, connections: Connections): RequestListener {
  const documents = createDocumentsHandler(options.site, options.now, options.audience)
  const app = createApp(options)
  return (request, response) => {
    if (connections.isDraining()) response.shouldKeepAlive = false
    persistSilently(request, response)
    try {
      if (request.httpVersionMajor !== 1) return refuseVersion(response)
      if (!namesOneHost(request)) return refuseHost(response)
      if (documents(request, response)) return
      if (request.socket.destroyed) return
      app(request, response)
      if (!response.writableEnded) connections.expectAnswer(response)
    } catch (error) {
      answerFault(options.log, request, response, error)
    }
  }
}

/**
 * No request needs its body, so clients that ask before they send it are answered at once (RFC 9110, section 10.1.1).
 * Whether they send it anyway is unknown, so the connection is closed.
 */
function withoutContinue(answer: RequestListener): RequestListener {
  return (request, response) => {
    response.shouldKeepAlive = false
    answer(request, response)
  }
}

function refuseHost(response: ServerResponse): void {
  sendText(response, 400, 'A request must name exactly one host.', ['Connection', 'close'])
}

/** RFC 9110, section 10.1.1. */
function refuseExpectation(response: ServerResponse): void {
  sendText(response, 417, 'The only expectation supported is 100-continue.', ['Connection', 'close'])
}

/**
 * RFC 9110, section 15.6.6. Node's parser accepts 0.9 and 2.0 as if they were 1.1, and rejects other versions itself.
 */
function refuseVersion(response: ServerResponse): void {
  sendText(response, 505, 'This server supports HTTP/1.1 and HTTP/1.0.', ['Connection', 'close'])
}

/**
 * HTTP/1.1 connections are persistent by default (RFC 9112, section 9.3); omitting the header saves 48 bytes per
 * response.
 */
function persistSilently(request: IncomingMessage, response: ServerResponse): void {
  if (response.shouldKeepAlive && request.httpVersionMinor === 1) response.removeHeader('Connection')
}

function listen(server: Server, { port, host, log }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(toListenError(error, port, host))
    server.once('error', refuse)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', refuse)
      server.on('error', (error) => log(`Server error: ${error.message}`))
      resolve()
    })
  })
}
