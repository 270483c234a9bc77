/** Runs one of the servers that `serve.ts` compares until it is stopped. Prints its port. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { startServer } from '../src/http/server.ts'
import { openSite } from '../src/http/site/site.ts'

/** A recorded response to repeat. */
interface Answer {
  readonly status: number
  readonly headers: string[]
  readonly body: string
}

/** The same as Gazette's, so that the Keep-Alive field is the same. */
const KEEP_ALIVE = 75_000
const [kind = '', folder = '', answerFile = ''] = process.argv.slice(2)

const listeners: Readonly<Record<string, () => RequestListener>> = {
  bare,
  express: expressHandler,
  static: expressStatic,
}

/** The minimum for `node:http`: always the same response. */
function bare(): RequestListener {
  const { status, headers, body } = readAnswer()
  return (_request, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }
}

/** The same response from an Express route written as in its guide, without automatic tags. */
function expressHandler(): RequestListener {
  const { status, headers, body } = readAnswer()
  const fields = Object.fromEntries(
    Array.from({ length: headers.length / 2 }, (_, i) => headers.slice(2 * i, 2 * i + 2)),
  )
  const app = express().disable('etag').disable('x-powered-by')
  app.get('/rss.xml', (_request, response) => {
    response.status(status).set(fields).end(body)
  })
  return app
}

function expressStatic(): RequestListener {
  return express().disable('x-powered-by').use(express.static(folder))
}

function readAnswer(): Omit<Answer, 'body'> & { body: Buffer } {
  const answer: Answer = JSON.parse(readFileSync(answerFile, 'utf8'))
  return { ...answer, body: Buffer.from(answer.body, 'base64') }
}

async function startGazette(): Promise<number> {
  const shared = { baseUrl: 'https://news.example', now: Date.now, log: console.error }
  const freshness = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }
  const site = await openSite({ folder, freshness, ...shared })
  return (await startServer({ site, port: 0, host: '127.0.0.1', ...shared })).port
}

function startPeer(listener: RequestListener): Promise<number> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, listener)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

const listener = listeners[kind]
console.log(listener ? await startPeer(listener()) : await startGazette())
