/**
 * One simulated day over real sockets: subscribers in the mix of `replay-clients.ts` poll once an hour while 24 publications of an article each are made at
 * random minutes between 8 and 18 o'clock, or round the clock. Counts every byte that servers send, heads and bodies: Gazette; nginx over the same files with
 * gzip_static and the same header fields; nginx with no field of its own; and a server that knows neither validators nor compression.
 * The day takes no longer than the polls: its clock is moved on by hand. All subscribers hold yesterday's last version at midnight.
 *
 *   node bench/replay-day.ts [SUBSCRIBERS] [--round-the-clock] [--seeds=FOLDER] [--install]
 *
 * 500 subscribers of each server by default. --seeds: a folder of text files to take the articles from; made up by default,
 * which compress better than prose does.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startServer } from '../src/http/server.ts'
import { openSite } from '../src/http/site.ts'
import { openPublisher } from '../src/publisher/publisher.ts'
import { parseConfig } from '../src/settings/config.ts'
import { requirePrograms } from './daemon.ts'
import { makeSiteFolder, writeSeed } from './gazette-process.ts'
import { madeUpArticle } from './made-up-articles.ts'
import { type AddedField, startStaticNginx } from './nginx-static.ts'
import { askOnce } from './raw-http.ts'
import { type Cost, KINDS, makeSubscribers, openPool, pollAll, type Subscriber } from './replay-clients.ts'

const PATH = '/rss.xml'
const [HOUR, MINUTE] = [3_600_000, 60_000]
const PUBLICATIONS = 24
const CONNECTIONS = 16
/** The hours of the day between which something is published. */
const HOURS = process.argv.includes('--round-the-clock') ? ([0, 24] as const) : ([8, 18] as const)
/** Articles there are when the day begins. */
const FIRST = 60
const seedsFolder = process.argv.find((word) => word.startsWith('--seeds='))?.slice('--seeds='.length) ?? ''
const files = seedsFolder === '' ? [] : readdirSync(seedsFolder).toSorted()
const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 500)

requirePrograms({ nginx: 'nginx' })
const folder = makeSiteFolder()
const config = parseConfig({ environment: { GAZETTE_BASE_URL: 'http://news.example' }, folder })
/** Tomorrow: files written now are then as old as a look at the folder wants them. */
const midnight = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR
let now = midnight - 2 * HOUR

async function publish(): Promise<readonly string[]> {
  const publisher = await openPublisher({ config, version: 'bench', fixedNow: now }, () => {})
  const { changed } = await publisher.pass('all')
  await publisher.close()
  return changed
}

/** Minutes of the day at which something is published: by chance, but the same in every run (minimal standard generator). */
function publicationMinutes([from, to]: readonly [number, number]): readonly number[] {
  const minutes = new Set<number>()
  for (let state = 20_260_301; minutes.size < PUBLICATIONS; ) {
    state = (state * 48_271) % 2_147_483_647
    minutes.add(from * 60 + (state % ((to - from) * 60)))
  }
  return [...minutes].toSorted((a, b) => a - b)
}

/** Articles by number: from `--seeds`, each file once, or made up. */
function articleOf(number: number): string {
  const name = files[number]
  return name === undefined ? madeUpArticle(1000 + number) : readFileSync(join(seedsFolder, name), 'utf8')
}

/** A new article; every sixth time an earlier one is corrected too. */
function writeNews(index: number): void {
  writeSeed(folder, `news-${index}.txt`, articleOf(FIRST + index))
  if (index % 6 === 5) writeSeed(folder, `news-${index - 1}.txt`, `${articleOf(FIRST + index - 1)}\n\nA correction.`)
}

async function startNaive(): Promise<number> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8' })
    response.end(readFileSync(join(config.feeds, 'rss.xml')))
  })
  server.unref()
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** What Gazette says beside nginx's own fields, for nginx to say too. */
async function fieldsOfGazette(port: number): Promise<readonly AddedField[]> {
  const { fields } = await askOnce(port, PATH)
  const names = [
    'Cache-Control',
    'Link',
    'X-Content-Type-Options',
    'Access-Control-Allow-Origin',
    'Access-Control-Expose-Headers',
  ]
  return names.flatMap((name): AddedField[] => {
    const value = fields[name.toLowerCase()]
    return value === undefined ? [] : [[name, value]]
  })
}

mkdirSync(join(folder, 'seeds'))
for (let number = 0; number < FIRST; number++) writeSeed(folder, `first-${number}.txt`, articleOf(number))
await publish()
const shared = { baseUrl: config.baseUrl, now: () => now, log: console.error }
const freshness = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }
const site = await openSite({ folder: config.feeds, freshness, ...shared })
const gazette = await startServer({ site, port: 0, host: '127.0.0.1', ...shared })
const nginx = await startStaticNginx(join(folder, 'nginx'), config.feeds, {
  [PATH]: await fieldsOfGazette(gazette.port),
})
const bare = await startStaticNginx(join(folder, 'bare'), config.feeds, {})
const PORTS = {
  Gazette: gazette.port,
  nginx: nginx.port,
  'nginx, bare': bare.port,
  'no validators': await startNaive(),
}
type Server = keyof typeof PORTS
const SERVERS = Object.keys(PORTS) as Server[]

const costs = new Map<string, Cost>()
const costOf = (server: Server, kind: string): Cost => {
  const key = `${server}\0${kind}`
  const cost = costs.get(key) ?? { bytes: 0, polls: 0, statuses: {} }
  costs.set(key, cost)
  return cost
}

const started = Date.now()
const audiences = new Map<Server, Subscriber[]>(SERVERS.map((server) => [server, makeSubscribers(count)]))

async function pollDue(isDue: (subscriber: Subscriber) => boolean, isCounted: boolean): Promise<void> {
  for (const server of SERVERS) {
    const due = (audiences.get(server) ?? []).filter(isDue)
    const pool = await openPool(PORTS[server], Math.min(CONNECTIONS, due.length))
    await pollAll(pool, PATH, due, new Date(now).toUTCString(), ({ name }, { status, bytes }) => {
      if (!isCounted) return
      const cost = costOf(server, name)
      cost.bytes += bytes
      cost.polls++
      cost.statuses[status] = (cost.statuses[status] ?? 0) + 1
    })
    for (const connection of pool) connection.close()
  }
}

try {
  now = midnight - HOUR
  await pollDue(() => true, false)
  const minutes = publicationMinutes(HOURS)
  for (let minute = 0; minute < 1440; minute++) {
    now = midnight + minute * MINUTE
    if (minutes.includes(minute)) {
      writeNews(minutes.indexOf(minute))
      await site.reload(await publish())
    }
    await pollDue((subscriber) => subscriber.minute === minute % 60, true)
  }
} finally {
  await Promise.all([gazette.close(), nginx.stop(), bare.stop()])
}

function sumOf(server: Server, kinds: readonly string[]): Cost {
  const all = kinds.map((kind) => costOf(server, kind))
  const statuses: Record<number, number> = {}
  for (const one of all)
    for (const [status, times] of Object.entries(one.statuses))
      statuses[Number(status)] = (statuses[Number(status)] ?? 0) + times
  return {
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    polls: all.reduce((sum, { polls }) => sum + polls, 0),
    statuses,
  }
}

function row(name: string, kinds: readonly string[]): Record<string, string> {
  const own = sumOf('Gazette', kinds)
  const ratio = (server: Server) => (own.bytes / sumOf(server, kinds).bytes).toFixed(3)
  const aPoll = SERVERS.map((server) => [
    `${server}, B/poll`,
    String(Math.round(sumOf(server, kinds).bytes / own.polls)),
  ])
  const statuses = SERVERS.slice(0, 2).map((server) => [
    `${server}: answers`,
    Object.entries(sumOf(server, kinds).statuses)
      .map(([status, times]) => `${times} × ${status}`)
      .join(', '),
  ])
  return {
    kind: name,
    ...Object.fromEntries(aPoll),
    '/ nginx': ratio('nginx'),
    '/ nginx, bare': ratio('nginx, bare'),
    '/ no validators': ratio('no validators'),
    ...Object.fromEntries(statuses),
  }
}

const names = KINDS.map(({ name }) => name)
console.log(
  `${count} subscribers of each server, ${sumOf('Gazette', names).polls} polls of each, ${PUBLICATIONS} publications between ${HOURS.join(' and ')} o'clock, ${Math.round((Date.now() - started) / 1000)} s`,
)
console.table([...names.map((name) => row(name, [name])), row('all', names)])
const goals: readonly (readonly [string, boolean])[] = [
  ['a delta client costs at most 0.1 of what it costs nginx', Number(row('', ['ETag, A-IM: feed'])['/ nginx']) <= 0.1],
  [
    'no kind of client costs more than with nginx',
    names.every((name) => sumOf('Gazette', [name]).bytes <= sumOf('nginx', [name]).bytes),
  ],
  ['all cost at most 0.8 of nginx', Number(row('', names)['/ nginx']) <= 0.8],
  ['all cost at most 0.25 of a server without validators', Number(row('', names)['/ no validators']) <= 0.25],
]
for (const [goal, isMet] of goals) console.log(`${isMet ? 'met' : 'NOT MET'}: ${goal}`)
