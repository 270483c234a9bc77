import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, type Running, run, start } from './gazette.ts'

const KILLS = 50
/** Kills that must fall between a build's first line in the ledger and its feeds, else the test shows nothing. */
const HITS = 10
/** So few entries in a feed that archives are cut. */
const SETTINGS = { GAZETTE_ENTRIES: '10' }

interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly date_published: string
}

function parseXml(file: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: file })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(readFileSync(file, 'utf8')).close()
}

/** Every published file parses; returns the items of the JSON feed and its archives. */
function checkPublished(feeds: string): readonly Item[] {
  const paths = readdirSync(feeds, { recursive: true, encoding: 'utf8' }).map((path) => join(feeds, path))
  for (const file of paths.filter((path) => /(?:rss|atom)\.xml$/.test(path))) parseXml(file)
  for (const page of paths.filter((path) => path.endsWith('.html'))) {
    expect(readFileSync(page, 'utf8').trimEnd(), page).toMatch(/<\/html>$/)
  }
  return paths
    .filter((path) => basename(path) === 'feed.json')
    .flatMap((file): readonly Item[] => JSON.parse(readFileSync(file, 'utf8')).items)
}

/** Kills a build at a moment by the clock, or when so many files below the feeds folder have changed. */
async function killAt(running: Running, when: { readonly time: number } | { readonly changes: number }, feeds: string) {
  if ('time' in when) await Promise.race([setTimeout(when.time), running.ended])
  else {
    let left = when.changes
    const watcher = watch(feeds, { recursive: true })
    const reached = new Promise<void>((resolve) => {
      watcher.on('change', () => {
        if (--left <= 0) resolve()
      })
    })
    await Promise.race([reached, running.ended])
    watcher.close()
  }
  running.process.kill('SIGKILL')
  await running.ended
}

function ledgerOf(feeds: string): string {
  const file = join(feeds, 'ledger.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test(`${KILLS} builds killed at any moment: all that is published parses, and no id or date ever changes`, {
  timeout: 900_000,
}, async () => {
  const workplace = makeWorkplace()
  const feeds = join(workplace.folder, 'feeds')
  mkdirSync(feeds)
  const known = new Map<string, Item>()
  let hits = 0
  for (let n = 0; n < KILLS; n++) {
    workplace.write(`seeds/place-${n}.txt`, articleAbout(`place${n}`))
    if (n > 0)
      workplace.write(`seeds/place-${n - 1}.txt`, articleAbout(`place${n - 1}`).replace('Saturday', `day ${n}`))
    const before = ledgerOf(feeds)
    const running = start(workplace.folder, ['build'], SETTINGS)
    // Every moment of a build has its turn, in an order that looks like chance and is the same each time.
    await killAt(running, n % 2 === 0 ? { time: ((n * 37) % KILLS) * 12 } : { changes: 1 + ((n * 7) % 24) }, feeds)
    const items = checkPublished(feeds)
    const isOut = items.some(({ title }) => title.includes(`place${n} `))
    if (ledgerOf(feeds) !== before && !isOut) hits++
    for (const item of items) {
      const { id, url, date_published } = item
      const earlier = known.get(url)
      if (earlier)
        expect({ id, url, date_published }).toMatchObject({ id: earlier.id, date_published: earlier.date_published })
      known.set(url, item)
    }
  }
  expect(hits).toBeGreaterThanOrEqual(HITS)
  expect((await run(workplace.folder, ['build'], SETTINGS)).status).toBe(0)
  const items = new Map(checkPublished(feeds).map((item) => [item.url, item]))
  expect(items.size).toBe(KILLS)
  for (const { url, id, date_published } of known.values()) expect(items.get(url)).toMatchObject({ id, date_published })
})
