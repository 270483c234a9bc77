/**
 * The time that Gazette's own code takes per request, in nanoseconds, without `node:http` and the kernel.
 * Usage: node bench/serve-handler.ts
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshnessOfInterval } from '../src/domain/freshness.ts'
import { createDocumentsHandler } from '../src/http/documents-handler.ts'
import { openSite } from '../src/http/site/site.ts'
import { sampleFeed } from './sample-feed.ts'
import { PATH, scenarios } from './serve-scenarios.ts'

const BATCH = 2000
const BATCHES = 200

/** Accepts a response and discards it. */
const response = { writeHead() {}, end() {} } as unknown as ServerResponse

/** Strings as the parser creates them: new ones each time, so that no lookup finds a cached hash. */
function newRequest(headers: Readonly<Record<string, string>>): IncomingMessage {
  const copies = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), copyOf(value)])
  return { method: 'GET', url: copyOf(PATH), headers: Object.fromEntries(copies) } as unknown as IncomingMessage
}

function copyOf(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

/** Nanoseconds per request, over a batch prepared in advance. */
function timeOf(headers: Readonly<Record<string, string>>, use: (request: IncomingMessage) => unknown): number {
  const requests = Array.from({ length: BATCH }, () => newRequest(headers))
  const started = performance.now()
  for (const request of requests) use(request)
  return ((performance.now() - started) / BATCH) * 1e6
}

const folder = await mkdtemp(join(tmpdir(), 'gazette-handler-'))
await writeFile(join(folder, 'rss.xml'), sampleFeed(50))
const shared = { baseUrl: 'https://news.example', now: Date.now, log: console.error }
const site = await openSite({ folder, freshness: freshnessOfInterval(300), ...shared })
const document = site.document(PATH)
if (!document) throw new Error('The sample was not loaded')
const handle = createDocumentsHandler(site, Date.now)
for (const { name, headers } of scenarios(document.variantFor('gzip').etag, document.lastModifiedField)) {
  const costs = Array.from({ length: BATCHES }, () => timeOf(headers, (request) => handle(request, response)))
  const median = costs.slice(BATCHES / 2).toSorted((a, b) => a - b)[BATCHES / 4] ?? Number.NaN
  console.log(`${name.padEnd(12)} ${median.toFixed(0).padStart(5)} ns`)
}
await rm(folder, { recursive: true })
