/**
 * How fast published documents are served: 304s and 200s a second by Gazette, by a bare `node:http` handler with the same
 * header fields and bytes, by an Express handler, by `express.static` and by nginx, each alone, in one run.
 *
 *   node bench/serve.ts [seconds of each measurement] [rounds]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { sampleFeed } from './sample-feed.ts'
import { startNginx } from './serve-nginx.ts'
import { PATH, type Scenario, scenarios } from './serve-scenarios.ts'
import { type Load, pinned, putLoad, requireWrk } from './wrk.ts'

const [seconds = 2, rounds = 3] = process.argv.slice(2).map(Number)
const PEERS = ['gazette', 'bare', 'express', 'static', 'nginx'] as const
type Peer = (typeof PEERS)[number]

interface Started {
  readonly port: number
  readonly process: ChildProcess
}

interface Seen {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
}

async function startPeer(peer: Peer, folder: string, answerFile: string): Promise<Started | undefined> {
  if (peer === 'nginx') return startNginx(folder, pinned(0))
  const script = join(import.meta.dirname, 'serve-peer.ts')
  const [command = '', ...rest] = [...pinned(0), process.execPath, script, peer, folder, answerFile]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(createInterface(child.stdout), 'line')
  return { port: Number(port), process: child }
}

async function stop({ process: child }: Started): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** One answer, without the fields that `node:http` adds by itself. */
function ask(port: number, headers: Scenario['headers']): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: PATH, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const pairs = Array.from({ length: response.rawHeaders.length / 2 }, (_, i) =>
        response.rawHeaders.slice(2 * i, 2 * i + 2),
      )
      const own = pairs.filter(([name = '']) => !/^(?:date|connection|keep-alive|transfer-encoding)$/i.test(name))
      resolve({ status: response.statusCode ?? 0, headers: own.flat(), body: Buffer.concat(chunks) })
    })
    sent.on('error', reject).end()
  })
}

/** The requests that this server answers as the scenarios say: validators are its own. */
async function scenariosOf(port: number): Promise<readonly Scenario[]> {
  const { headers } = await ask(port, { 'Accept-Encoding': 'gzip' })
  const fieldOf = (name: string) => headers[headers.findIndex((field) => field.toLowerCase() === name) + 1] ?? ''
  return scenarios(fieldOf('etag'), fieldOf('last-modified'))
}

async function measure(peer: Peer, folder: string, index: number, reference: Seen): Promise<Load | undefined> {
  const answerFile = join(folder, 'answer.json')
  await writeFile(answerFile, JSON.stringify({ ...reference, body: reference.body.toString('base64') }))
  const started = await startPeer(peer, folder, answerFile)
  if (!started) return undefined
  try {
    const scenario = (await scenariosOf(started.port))[index]
    if (!scenario) return undefined
    await expectSame(peer, started.port, scenario, reference)
    const url = `http://127.0.0.1:${started.port}${PATH}`
    await putLoad(url, scenario.headers, 1)
    return await putLoad(url, scenario.headers, seconds)
  } finally {
    await stop(started)
  }
}

/** What is compared must be the same work: the same status from all, and from those that can, the same fields and bytes. */
async function expectSame(peer: Peer, port: number, scenario: Scenario, reference: Seen): Promise<void> {
  const seen = await ask(port, scenario.headers)
  const isSame =
    peer === 'static' || peer === 'nginx' || (seen.body.equals(reference.body) && hasFields(seen, reference))
  if (seen.status !== scenario.status || !isSame) throw new Error(`${peer} answers ${scenario.name} differently`)
}

function hasFields(seen: Seen, reference: Seen): boolean {
  const line = ({ headers }: Seen) =>
    headers
      .map((field) => field.toLowerCase())
      .toSorted()
      .join('\n')
  return line(seen) === line(reference)
}

function median(loads: readonly Load[]): Load | undefined {
  return loads.toSorted((a, b) => a.perSecond - b.perSecond)[loads.length >> 1]
}

function report(name: string, reference: Seen, results: ReadonlyMap<Peer, readonly Load[]>): void {
  console.log(`\n${name} (${reference.body.length} bytes of body)`)
  const own = median(results.get('gazette') ?? [])?.perSecond ?? Number.NaN
  for (const [peer, loads] of results) {
    const load = median(loads)
    if (!load) continue
    const ratio = peer === 'gazette' ? '' : `gazette is ${(own / load.perSecond).toFixed(2)} × this`
    console.log(
      `  ${peer.padEnd(8)}${load.perSecond.toFixed(0).padStart(8)}/s  p99 ${load.p99.toFixed(1).padStart(5)} ms  ${ratio}`,
    )
  }
}

async function referencesOf(folder: string): Promise<readonly { name: string; reference: Seen }[]> {
  const started = await startPeer('gazette', folder, '')
  if (!started) return []
  const all = await scenariosOf(started.port)
  const seen = await Promise.all(
    all.map(async ({ name, headers }) => ({ name, reference: await ask(started.port, headers) })),
  )
  await stop(started)
  return seen
}

requireWrk()
const folder = await mkdtemp(join(tmpdir(), 'gazette-serve-'))
const feed = sampleFeed(50)
await writeFile(join(folder, 'rss.xml'), feed)
await writeFile(join(folder, 'rss.xml.gz'), gzipSync(feed, { level: 9 }))
console.log(
  `Node ${process.version}, feed of ${feed.length} bytes, ${rounds} rounds of ${seconds} s after 1 s of warming up, medians`,
)
for (const [index, { name, reference }] of (await referencesOf(folder)).entries()) {
  const results = new Map<Peer, Load[]>(PEERS.map((peer) => [peer, []]))
  for (let round = 0; round < rounds; round++)
    for (const peer of PEERS) {
      const load = await measure(peer, folder, index, reference)
      if (load) results.get(peer)?.push(load)
    }
  report(name, reference, results)
}
await rm(folder, { recursive: true })
