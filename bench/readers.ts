/**
 * What rate limits and reader statistics add to a request: their own processor time per poll, compared with that of
 * serving a complete request without them. The minimum over many rounds counts, since other load can only add to it; a
 * difference of one percent between two servers under load would be lost in noise.
 * Usage: node bench/readers.ts [rounds]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createAudience } from '../src/http/audience/audience.ts'
import { sampleFeed } from './sample-feed.ts'
import { pinned, putLoad, requireWrk } from './wrk.ts'

const [rounds = 10] = process.argv.slice(2).map(Number)
const AGENT = 'Mozilla/5.0 (compatible; Miniflux/2.2.9; +https://miniflux.app) 1000 subscribers'
const GZIP = { 'User-Agent': AGENT, 'Accept-Encoding': 'gzip' }
const CONNECTIONS = 64
const POLLS = 100_000

async function least(measure: () => number | Promise<number>): Promise<number> {
  const seen: number[] = []
  for (let round = 0; round < rounds; round++) seen.push(await measure())
  return Math.min(...seen)
}

/** Microseconds of a server's processor time per request. */
async function costOfServing(): Promise<{ notModified: number; whole: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-readers-'))
  await writeFile(join(folder, 'rss.xml'), sampleFeed(50))
  const script = join(import.meta.dirname, 'readers-peer.ts')
  const [command = '', ...rest] = [...pinned(0), process.execPath, script, folder]
  const server = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(server.stdout)
  const nextLine = async () => String((await once(lines, 'line'))[0])
  const url = `http://127.0.0.1:${await nextLine()}/rss.xml`
  const spent = async () => {
    const line = nextLine()
    server.stdin.write('\n')
    return Number(await line)
  }
  const perRequest = async (headers: Readonly<Record<string, string>>) => {
    const before = await spent()
    const { perSecond } = await putLoad(url, headers, 1)
    return ((await spent()) - before) / perSecond
  }
  const etag = (await fetch(url, { headers: GZIP })).headers.get('etag') ?? ''
  const notModified = await least(() => perRequest({ ...GZIP, 'If-None-Match': etag }))
  const whole = await least(() => perRequest(GZIP))
  server.kill('SIGKILL')
  await once(server, 'exit')
  await rm(folder, { recursive: true })
  return { notModified, whole }
}

/** Requests as the parser creates them, sharing no strings. `clients` are behind one proxy, or there are none. */
function requestsFrom(clients: number): readonly IncomingMessage[] {
  const sockets = Array.from({ length: CONNECTIONS }, () =>
    Object.defineProperty(new Socket(), 'remoteAddress', { value: '198.51.100.7' }),
  )
  return Array.from({ length: POLLS }, (_, n) => {
    const request = new IncomingMessage(sockets[n % CONNECTIONS] ?? new Socket())
    const address = Buffer.from(`203.0.${(n % clients) >> 8}.${(n % clients) & 255}`).toString('latin1')
    const headers = { 'user-agent': Buffer.from(AGENT).toString('latin1'), 'if-none-match': '"old"' }
    return Object.assign(request, {
      ...{ method: 'GET', headers: clients === 0 ? headers : { ...headers, 'x-forwarded-for': address } },
    })
  })
}

/** Microseconds of an audience's processor time per poll. */
function costOfAudience(requests: readonly IncomingMessage[], whole: boolean): number {
  const audience = createAudience({ secret: 'secret', proxies: 1 })
  let now = Date.UTC(2026, 2, 1)
  const before = process.cpuUsage()
  for (const request of requests) {
    now += 600
    const feed = audience.of('/rss.xml')
    if (whole) feed?.secondsToWait(request, now)
    feed?.answered(request, whole ? 200 : 304, undefined, now)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / requests.length
}

requireWrk()
const served = await costOfServing()
console.log(`Node ${process.version}, minimum of ${rounds} rounds`)
for (const [name, clients] of [
  ['direct', 0],
  ['1,000 clients behind a proxy', 1000],
] as const) {
  const requests = requestsFrom(clients)
  for (const [status, whole, base] of [
    ['304', false, served.notModified],
    ['200', true, served.whole],
  ] as const) {
    const own = await least(() => costOfAudience(requests, whole))
    const share = ((100 * own) / base).toFixed(1)
    console.log(`  ${status} ${name.padEnd(30)}${own.toFixed(2)} µs on ${base.toFixed(1)} µs: ${share} %`)
  }
}
