/**
 * A site with very many entries: start time, memory, time from saving an article to serving it, slices, and a walk
 * through the archives, each built on demand. The entries are inserted directly into the store; their articles are not
 * on disk.
 * Usage: node bench/scale.ts [COUNT] [MOST ARCHIVES WALKED] [FOLDER]      (100,000 and 200 by default)
 * A FOLDER is kept. If it contains a site already, nothing is inserted or added, and the rest is measured again.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openPublisher, type Publisher } from '../src/publisher/publisher.ts'
import { type Config, parseConfig } from '../src/settings/config.ts'
import { startDaemon } from './daemon.ts'
import { fillStore } from './fill-store.ts'
import { COMMAND, makeSiteFolder, settingsOf, writeSeed } from './gazette-process.ts'
import { madeUpArticle } from './made-up-articles.ts'
import { freePort } from './serve-port.ts'

const count = Number(process.argv[2] ?? 100_000)
const mostWalked = Number(process.argv[3] ?? 200)
const keptFolder = process.argv[4]
const ARTICLES = 8

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, result: T]> {
  const started = performance.now()
  const result = await work()
  return [performance.now() - started, result]
}

/** Current and peak resident memory in bytes. */
function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => 1024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  return { now: field('VmRSS'), peak: field('VmHWM') }
}

/** Publishes the site once: its feeds are published, but its pages and archives are not written to disk. */
async function prepare(config: Config): Promise<void> {
  const [filling] = await timed(() => fillStore(config, readVersion(), count))
  mkdirSync(join(config.feeds, 'articles'), { recursive: true })
  const publisher = await openPublisher({ config, version: readVersion(), archivesAtOnce: 0 }, () => {})
  const [pass] = await timed(() => publisher.pass('all'))
  const cost = await costOfOneMore(publisher, config)
  await publisher.close()
  const size = statSync(join(config.data, 'gazette.db')).size + statSync(join(config.feeds, 'ledger.jsonl')).size
  console.log(
    `${count} entries: filled in ${seconds(filling)}, ${megabytes(size)} on disk; first pass ${seconds(pass)}`,
  )
  console.log(
    `one more article: ${cost.toFixed(0)} ms of processor time from its file to the published feeds, median of ${ARTICLES}`,
  )
}

/** Processor time of a pass over one new article reported by the watcher; independent of other load. */
async function costOfOneMore(publisher: Publisher, config: Config): Promise<number> {
  const costs: number[] = []
  for (let n = 1; n <= ARTICLES; n++) {
    const path = `measured-${n}.txt`
    writeSeed(join(config.seeds, '..'), path, madeUpArticle(count + 1000 + n))
    await setTimeout(1500)
    const before = process.cpuUsage()
    const report = await publisher.pass([path])
    const { user, system } = process.cpuUsage(before)
    if (report.admissions.added !== 1) throw new Error(`${path} was not added: ${JSON.stringify(report.admissions)}`)
    costs.push((user + system) / 1000)
  }
  return median(costs)
}

async function untilServed(base: string, text: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${base}/feed.json`).catch(() => undefined)
    if (answer?.ok && (await answer.text()).includes(text)) return
    await setTimeout(10)
  }
}

/** Time from saving an article to the first response that contains it. */
async function addArticles(base: string, folder: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 1; n <= ARTICLES; n++) {
    const number = count + n
    const [took] = await timed(async () => {
      writeSeed(folder, `added-${number}.txt`, madeUpArticle(number))
      await untilServed(base, ` ${number}"`)
    })
    times.push(took)
    await setTimeout(2500 + 130 * n)
  }
  return times
}

function tellAdded(times: readonly number[]): void {
  console.log(
    `saved to served: median ${Math.round(median(times))} ms, maximum ${Math.round(Math.max(...times))} ms, of ${times.length}`,
  )
}

async function askSlices(base: string): Promise<void> {
  for (const path of ['author/author-7', 'language/fr', 'category/category-7', 'folder/folder-7']) {
    const [first] = await timed(async () => (await fetch(`${base}/${path}/atom.xml`)).text())
    const [again] = await timed(async () => (await fetch(`${base}/${path}/atom.xml`)).text())
    console.log(`/${path}/atom.xml: ${first.toFixed(0)} ms at the first request, ${again.toFixed(1)} ms later`)
  }
}

/**
 * Walks back from the current document; returns how many entries it found, and whether any occurred twice, other than
 * those also in the current document.
 */
async function walk(base: string): Promise<void> {
  const ids = new Set<string>()
  let [documents, met, told] = [0, 0, 0]
  let next: string | undefined = '/feed.json'
  const started = performance.now()
  while (next !== undefined && documents <= mostWalked) {
    const answer = await fetch(base + next)
    if (answer.status === 503) {
      told++
      await setTimeout(1000 * Number(answer.headers.get('retry-after')))
      continue
    }
    const page = (await answer.json()) as { next_url?: string; items: { id: string }[] }
    for (const { id } of page.items) ids.add(id)
    if (documents++ > 0) met += page.items.length
    next = page.next_url === undefined ? undefined : new URL(page.next_url).pathname
  }
  const took = performance.now() - started
  const whole = next === undefined ? 'the whole history' : `the newest part of the history`
  console.log(
    `${whole}: ${documents} documents, ${ids.size} entries (${met} in archives), ${seconds(took)}, ${(took / documents).toFixed(0)} ms per document, ${told} times asked to retry later`,
  )
}

const folder = keptFolder ?? makeSiteFolder()
mkdirSync(join(folder, 'seeds'), { recursive: true })
const isFilled = existsSync(join(folder, 'data', 'gazette.db'))
const port = await freePort()
const more = { GAZETTE_SEEDS: join(folder, 'seeds'), GAZETTE_SCHEDULE: '0 0 1 1 *' }
const settings = settingsOf(port, more)
if (!isFilled) await prepare(parseConfig({ environment: { ...settings, PORT: String(port) }, folder }))
const base = `http://127.0.0.1:${port}`
const [starting, daemon] = await timed(async () => {
  const started = await startDaemon([...COMMAND, 'serve'], port, { cwd: folder, env: settings })
  while ((await fetch(`${base}/atom.xml`).catch(() => undefined))?.status !== 200) await setTimeout(5)
  return started
})
try {
  console.log(`start to first response: ${seconds(starting)}`)
  await setTimeout(4000)
  console.log(
    `memory after the first pass: ${megabytes(memoryOf(daemon.process.pid ?? 0).now)}, peak ${megabytes(memoryOf(daemon.process.pid ?? 0).peak)}`,
  )
  if (!isFilled) tellAdded(await addArticles(base, folder))
  await askSlices(base)
  await walk(base)
  console.log(
    `memory at the end: ${megabytes(memoryOf(daemon.process.pid ?? 0).now)}, peak ${megabytes(memoryOf(daemon.process.pid ?? 0).peak)}`,
  )
} finally {
  await daemon.stop()
}
