/**
 * Whether the same entries always give the same bytes, tags and dates: a site is published, and then opened, published
 * and closed repeatedly, each time a day later; every tenth time after its feeds were lost, every fiftieth after its
 * database was. Prints what differed, and exits with status 1 if anything did.
 * Usage: node bench/rebuilds.ts [TIMES]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openPublisher } from '../src/publisher/publisher.ts'
import { parseConfig } from '../src/settings/config.ts'
import { makeSiteFolder, writeSeed } from './gazette-process.ts'
import { plausibleArticle } from './plausible-articles.ts'

const times = Number(process.argv[2] ?? 1000)
const ARTICLES = 60
const DAY = 86_400_000

const folder = makeSiteFolder()
mkdirSync(join(folder, 'seeds'))
for (let number = 0; number < ARTICLES; number++) writeSeed(folder, `article-${number}.txt`, plausibleArticle(number))
const config = parseConfig({ environment: { GAZETTE_BASE_URL: 'http://news.example' }, folder })
const start = Date.now() + DAY

async function publish(present: number): Promise<void> {
  const publisher = await openPublisher({ config, version: 'bench', fixedNow: present }, () => {})
  await publisher.pass('all')
  await publisher.close()
}

/** What clients can tell a document by: its bytes in each coding, from which tags are derived, and its date. */
function documents(): ReadonlyMap<string, string> {
  const names = readdirSync(config.feeds).filter((name) => /^(?:rss|atom|feed|opml|index)\./.test(name))
  const facts = names.map((name) => {
    const file = join(config.feeds, name)
    return [name, `${createHash('sha256').update(readFileSync(file)).digest('hex')} ${statSync(file).mtimeMs}`] as const
  })
  return new Map(facts)
}

/** Deletes what a disk may lose, at some of the times. */
function lose(time: number): void {
  if (time % 10 === 0) for (const name of documents().keys()) rmSync(join(config.feeds, name))
  if (time % 50 === 0) rmSync(config.data, { recursive: true })
}

await publish(start)
const first = documents()
const began = Date.now()
let different = 0
for (let time = 1; time <= times; time++) {
  lose(time)
  await publish(start + time * DAY)
  const now = documents()
  const names = [...new Set([...first.keys(), ...now.keys()])].filter((name) => first.get(name) !== now.get(name))
  if (names.length > 0) console.log(`${time}: ${names.join(', ')}`)
  different += names.length
}
const seconds = Math.round((Date.now() - began) / 1000)
console.log(`${times} restarts and rebuilds of ${first.size} files, ${seconds} s: ${different} differed`)
process.exitCode = different === 0 ? 0 : 1
