import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Audience } from '../../src/http/audience/audience.ts'
import type { ServedMetrics } from '../../src/http/metrics-route.ts'
import { type RunningServer, startServer } from '../../src/http/server.ts'
import type { BuildDocument } from '../../src/http/site/feed-builder.ts'
import { openSite, type Site } from '../../src/http/site/site.ts'

export const NOW = Date.UTC(2026, 2, 1, 12)
export const LAST_MODIFIED = Date.UTC(2026, 1, 26, 10, 30, 0)
export const BASE_URL = 'https://news.example'
const FRESHNESS = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }

/** A real server on a free port over a folder of its own. */
export interface RunningSite {
  readonly folder: string
  readonly site: Site
  readonly server: RunningServer
  readonly log: readonly string[]
  publish(file: string, body: string | Buffer, lastModified?: number): Promise<void>
  get(path: string, headers?: Record<string, string | string[]>, method?: string): Promise<Answer>
  stop(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

export interface RunningSiteOptions {
  readonly baseUrl?: string
  readonly files?: Readonly<Record<string, string>>
  readonly now?: () => number
  readonly audience?: Audience
  readonly metrics?: ServedMetrics
  readonly build?: BuildDocument
}

export async function startSite(options: RunningSiteOptions = {}): Promise<RunningSite> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-http-'))
  const log: string[] = []
  const publish = (file: string, body: string | Buffer, lastModified = LAST_MODIFIED) =>
    publishFile(folder, file, body, lastModified)
  for (const [file, body] of Object.entries(options.files ?? {})) await publish(file, body)
  const shared = {
    baseUrl: options.baseUrl ?? BASE_URL,
    now: options.now ?? (() => NOW),
    log: (line: string) => log.push(line),
  }
  const { audience, metrics, build } = options
  const watchers = { ...(audience ? { audience } : {}), ...(metrics ? { metrics } : {}) }
  const site = await openSite({ folder, freshness: FRESHNESS, ...shared, ...(build ? { build } : {}) })
  const server = await startServer({ site, port: 0, host: '127.0.0.1', ...shared, ...watchers })
  const stop = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return {
    folder,
    site,
    server,
    log,
    publish,
    stop,
    get: (path, headers, method) => ask(server.port, path, headers, method),
  }
}

/** As the publisher does it: whole, dated, then renamed into place. */
async function publishFile(folder: string, file: string, body: string | Buffer, lastModified: number) {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, body)
  await utimes(`${path}.new`, lastModified / 1000, lastModified / 1000)
  await rename(`${path}.new`, path)
}

export function ask(
  port: number,
  path: string,
  headers: Record<string, string | string[]> = {},
  method = 'GET',
  agent: Agent | false = false,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers, rawHeaders } = response
        resolve({ status, headers, rawHeaders, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Sends bytes as they are, and resolves with all that comes back until the server closes. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}
