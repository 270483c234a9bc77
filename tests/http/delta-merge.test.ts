import { expect, onTestFinished, test } from 'vitest'
import { parseLedgerLine } from '../../src/ledger/ledger-line.ts'
import { contentsOf, type FeedContents, merge } from './feed-contents.ts'
import { type PublishedHistory, removeArticle, startHistory, writeArticle } from './published-history.ts'

const PATHS = ['/atom.xml', '/rss.xml', '/feed.json'] as const
const VERSIONS = 26

/** One step in the life of a site: an article comes, is corrected, or goes. Fewer fit into the feed than there are. */
async function live(history: PublishedHistory, step: number): Promise<void> {
  if (step % 5 === 3) writeArticle(history.source, `place${step - 2}`, `day ${step}`)
  else writeArticle(history.source, `place${step}`)
  if (step % 7 === 6) await removeArticle(history, `place${step - 1}`)
  else await history.publish()
}

interface Version {
  readonly etag: string
  readonly contents: FeedContents
}

async function fetchVersion(history: PublishedHistory, path: string): Promise<Version> {
  const { headers, body } = await history.get(path)
  return { etag: headers.etag ?? '', contents: contentsOf(path, String(body)) }
}

/** Ids of everything published, whether the feed still has room for it or not. */
function published(history: PublishedHistory): ReadonlySet<string> {
  const standings = new Map<string, string>()
  for (const text of (history.source.published()['ledger.jsonl'] ?? '').split('\n')) {
    const line = parseLedgerLine(text)
    if (line?.kind === 'entry') standings.set(line.record.id, line.record.standing)
  }
  return new Set([...standings].filter(([, standing]) => standing === 'published').map(([id]) => id))
}

interface Pair {
  readonly path: string
  readonly base: Version
  readonly current: Version
  readonly alive: ReadonlySet<string>
}

async function expectDelta(history: PublishedHistory, { path, base, current, alive }: Pair): Promise<number> {
  const { status, body } = await history.get(path, { 'A-IM': 'feed', 'If-None-Match': base.etag })
  if (status !== 226) return status
  const merged = merge(base.contents, contentsOf(path, String(body)))
  for (const [id, text] of current.contents.entries) expect(merged.get(id)).toBe(text)
  if (path === '/atom.xml') expect([...merged.keys()].filter((id) => !alive.has(id))).toEqual([])
  return status
}

test('RFC 3229, 10.5.3: any of the last 16 versions, merged with the delta from it, gives the current version', async () => {
  const history = await startHistory(onTestFinished, 6)
  const versions = new Map<string, Version[]>(PATHS.map((path) => [path, []]))
  const seen = { 200: 0, 226: 0, 304: 0 } as Record<number, number>
  for (let step = 0; step < VERSIONS; step++) {
    await live(history, step)
    const alive = published(history)
    for (const path of PATHS) {
      const all = versions.get(path) ?? []
      const current = await fetchVersion(history, path)
      if (all.at(-1)?.etag === current.etag) continue
      for (const base of all.slice(-16)) {
        const status = await expectDelta(history, { path, base, current, alive })
        seen[status] = (seen[status] ?? 0) + 1
      }
      all.push(current)
    }
  }
  // Once every entry has been replaced by a newer one, the whole document is no longer than a delta.
  expect(seen[226]).toBeGreaterThan(200)
  expect(seen[304]).toBe(0)
})
