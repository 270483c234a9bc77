/**
 * Latency of polls at rest and while 10,000 articles are being read and published: one `gazette serve` process, polled
 * at a steady rate over 8 connections, alternating between 304s and gzip 200s. Goal: the 99th percentile while building
 * is less than twice that at rest.
 * Usage: node bench/latency-while-building.ts [ARTICLES]
 */
import type { ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeSiteFolder, startGazette } from './gazette-process.ts'
import { writeMadeUpArticles } from './made-up-articles.ts'
import { openConnection, type RawConnection } from './raw-http.ts'

const articles = Number(process.argv[2] ?? 10_000)
const CONNECTIONS = 8
/**
 * Milliseconds between requests on one connection: 400 per second in total, so that the load itself is no bottleneck.
 */
const PAUSE = 20
const REST = 15_000
/** Milliseconds after which it fails if the articles have not been published. */
const LONGEST = 240_000

/** Latencies in milliseconds, by status. */
type Latencies = Record<number, number[]>

async function pollSteadily(connection: RawConnection, until: () => boolean, latencies: Latencies): Promise<void> {
  while (!until()) {
    const { fields } = await measured(connection, { 'Accept-Encoding': 'gzip' }, latencies)
    await setTimeout(PAUSE)
    await measured(connection, { 'Accept-Encoding': 'gzip', 'If-None-Match': fields.etag ?? '' }, latencies)
    await setTimeout(PAUSE)
  }
}

async function measured(connection: RawConnection, fields: Record<string, string>, latencies: Latencies) {
  const started = performance.now()
  const answer = await connection.ask('GET', '/rss.xml', fields)
  const all = latencies[answer.status] ?? []
  all.push(performance.now() - started)
  latencies[answer.status] = all
  return answer
}

async function measure(port: number, until: () => boolean): Promise<Latencies> {
  const latencies: Latencies = {}
  const pool = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(port)))
  await Promise.all(pool.map((connection) => pollSteadily(connection, until, latencies)))
  for (const connection of pool) connection.close()
  return latencies
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}

function show(name: string, latencies: Latencies): void {
  for (const [status, values] of Object.entries(latencies)) {
    const [half, most, worst] = [0.5, 0.99, 1 - Number.EPSILON].map((share) => percentile(values, share).toFixed(1))
    console.log(
      `${name.padEnd(16)} ${status}: p50 ${half} ms, p99 ${most} ms, maximum ${worst} ms, ${values.length} responses`,
    )
  }
}

/**
 * Waits for a line of the server's output. Looking into its folder instead would delay the very responses being
 * measured.
 */
async function untilSaid({ stdout }: ChildProcess, words: string): Promise<void> {
  const patience = AbortSignal.timeout(LONGEST)
  if (stdout)
    for await (const [chunk] of on(stdout, 'data', { signal: patience })) if (String(chunk).includes(words)) return
}

const folder = makeSiteFolder()
writeMadeUpArticles(join(folder, 'seeds'), 50)
mkdirSync(join(folder, 'more'))
const gazette = await startGazette(folder, { GAZETTE_BASE_URL: 'http://news.example' })
try {
  const restEnd = Date.now() + REST
  const rest = await measure(gazette.port, () => Date.now() > restEnd)
  show('at rest', rest)
  writeMadeUpArticles(join(folder, 'seeds', 'more'), articles)
  const started = Date.now()
  let isBuilt = false
  const building = measure(gazette.port, () => isBuilt)
  await untilSaid(gazette.process, `${articles} articles published`)
  isBuilt = true
  const busy = await building
  show('while building', busy)
  console.log(`${articles} articles were published after ${((Date.now() - started) / 1000).toFixed(1)} s`)
  for (const status of [200, 304]) {
    const [a, b] = [percentile(busy[status] ?? [], 0.99), percentile(rest[status] ?? [], 0.99)]
    console.log(
      `${a < 2 * b ? 'met' : 'NOT MET'}: p99 of ${status}s while building is ${(a / b).toFixed(2)} × that at rest`,
    )
  }
} finally {
  await gazette.stop()
}
