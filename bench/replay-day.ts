/**
 * Simulates one day over real sockets: subscribers in the mix of `replay-clients.ts` poll once an hour, while 24
 * articles are published at random minutes between 8:00 and 18:00, or around the clock. Counts every byte sent, heads
 * and bodies, by Gazette; by nginx serving the same files with gzip_static and the same header fields; by nginx without
 * extra fields; and by a server without validators and compression. The day takes only as long as its polls, because
 * the clock is simulated. At midnight, all subscribers have yesterday's last version.
 * Usage: node bench/replay-day.ts [SUBSCRIBERS] [--round-the-clock] [--seeds=FOLDER] [--install]
 * Subscribers of each server: 10,000 by default, which makes 240,000 polls of each. --seeds: a folder of text files to
 * take the articles from. By default they are generated, so that a feed of them compresses like one of real news.
 */
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import zlib from 'node:zlib'
import { startServer } from '../src/http/server.ts'
import { openSite } from '../src/http/site/site.ts'
import { openPublisher } from '../src/publisher/publisher.ts'
import { parseConfig } from '../src/settings/config.ts'
import { requirePrograms } from './daemon.ts'
import { makeSiteFolder, writeSeed } from './gazette-process.ts'
import { type AddedField, startStaticNginx } from './nginx-static.ts'
import { plausibleArticle } from './plausible-articles.ts'
import { askOnce } from './raw-http.ts'
import { type Costs, printCosts, sumCosts } from './replay-costs.ts'
import type { PartOptions, Round } from './replay-part.ts'

const PATH = '/rss.xml'
const [HOUR, MINUTE] = [3_600_000, 60_000]
const PUBLICATIONS = 24
const PARTS = 2
/** The hours of the day between which articles are published. */
const HOURS = process.argv.includes('--round-the-clock') ? ([0, 24] as const) : ([8, 18] as const)
/** Number of articles when the day begins. */
const FIRST = 60
const seedsFolder = process.argv.find((word) => word.startsWith('--seeds='))?.slice('--seeds='.length) ?? ''
const files = seedsFolder === '' ? [] : readdirSync(seedsFolder).toSorted()
const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 10_000)

requirePrograms({ nginx: 'nginx' })
const folder = makeSiteFolder()
const config = parseConfig({ environment: { GAZETTE_BASE_URL: 'http://news.example' }, folder })
/** Tomorrow, so that files written now are old enough to be read. */
const midnight = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR
let now = midnight - 2 * HOUR

async function publish(): Promise<readonly string[]> {
  const publisher = await openPublisher({ config, version: 'bench', fixedNow: now }, () => {})
  const { changed } = await publisher.pass('all')
  await publisher.close()
  return changed
}

/** The minutes at which articles are published: random, but the same in every run (minimal standard generator). */
function publicationMinutes([from, to]: readonly [number, number]): readonly number[] {
  const minutes = new Set<number>()
  for (let state = 20_260_301; minutes.size < PUBLICATIONS; ) {
    state = (state * 48_271) % 2_147_483_647
    minutes.add(from * 60 + (state % ((to - from) * 60)))
  }
  return [...minutes].toSorted((a, b) => a - b)
}

/** Articles by number: from `--seeds`, each file once, or generated. */
function articleOf(number: number): string {
  const name = files[number]
  return name === undefined ? plausibleArticle(number) : readFileSync(join(seedsFolder, name), 'utf8')
}

/** Publishes a new article; every sixth time, an earlier one is corrected too. */
function writeNews(index: number): void {
  writeSeed(folder, `news-${index}.txt`, articleOf(FIRST + index))
  if (index % 6 === 5) writeSeed(folder, `news-${index - 1}.txt`, `${articleOf(FIRST + index - 1)}\n\nA correction.`)
}

/** Always sends the current document. */
const document = { bytes: Buffer.alloc(0) }

async function startNaive(): Promise<number> {
  const server = createServer((_request, response) => {
    const { bytes } = document
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Content-Length': bytes.length })
    response.end(bytes)
  })
  server.unref()
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** The fields that Gazette sends and nginx does not, for nginx to send too. */
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
const ports = {
  Gazette: gazette.port,
  nginx: nginx.port,
  'nginx, bare': bare.port,
  'no validators': await startNaive(),
}

function startPart(part: number): Worker {
  const options: PartOptions = { path: PATH, ports, count, part, parts: PARTS }
  return new Worker(new URL('./replay-part.ts', import.meta.url), { workerData: options })
}

async function tell(part: Worker, round: Round | 'end'): Promise<unknown> {
  part.postMessage(round)
  const [answer] = await once(part, 'message')
  return answer
}

const parts = Array.from({ length: PARTS }, (_, part) => startPart(part))
const pollDue = (minute?: number) =>
  Promise.all(parts.map((part) => tell(part, { minute, when: new Date(now).toUTCString() })))

const started = Date.now()
const take = () => {
  document.bytes = readFileSync(join(config.feeds, PATH))
}
try {
  now = midnight - HOUR
  take()
  await pollDue()
  const minutes = publicationMinutes(HOURS)
  for (let minute = 0; minute < 1440; minute++) {
    now = midnight + minute * MINUTE
    if (minutes.includes(minute)) {
      writeNews(minutes.indexOf(minute))
      await site.reload(await publish())
      take()
    }
    await pollDue(minute % 60)
  }
  const costs = sumCosts((await Promise.all(parts.map((part) => tell(part, 'end')))) as Costs[])
  const [whole, gzip] = [document.bytes.length, zlib.gzipSync(document.bytes, { level: 9 }).length]
  console.log(
    `${count} subscribers of each server, ${count * 24} polls of each, ${PUBLICATIONS} publications between ${HOURS.join(':00 and ')}:00, ${Math.round((Date.now() - started) / 1000)} s`,
  )
  console.log(
    `the feed has ${whole} bytes at the end of the day, or ${gzip} in gzip (a factor of ${(whole / gzip).toFixed(2)})`,
  )
  printCosts(costs)
} finally {
  await Promise.all([...parts.map((part) => part.terminate()), gazette.close(), nginx.stop(), bare.stop()])
}
