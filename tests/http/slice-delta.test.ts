import { expect, onTestFinished, test } from 'vitest'
import { checkAtom } from '../../src/feed/gate/check-atom.ts'
import { createVersionMemory } from '../../src/http/deltas/version-memory.ts'
import { contentsOf, merge } from './feed-contents.ts'
import { type PublishedHistory, removeArticle, startHistory, writeArticle } from './published-history.ts'
import type { Answer } from './running-site.ts'

const FEED = { 'A-IM': 'feed' }
const FOLDER = 'ports'
const PATHS = ['atom.xml', 'rss.xml', 'feed.json'].flatMap((name) => [
  `/folder/${FOLDER}/${name}`,
  `/feeds/mine/${name}`,
])

const place = (subject: string) => `${FOLDER}/${subject}`

async function start(entries?: number): Promise<PublishedHistory> {
  const history = await startHistory(onTestFinished, entries)
  const filter = { folder: [FOLDER] }
  history.source.settings = {
    ...history.source.settings,
    ownFeeds: [{ name: 'mine', formerly: [], filter, content: 'full' }],
  }
  for (const subject of ['harbour', 'library', 'garden']) writeArticle(history.source, place(subject))
  await history.publish()
  return history
}

async function fetchAll(history: PublishedHistory): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const path of PATHS) answers.set(path, await history.get(path))
  return answers
}

const since = (history: PublishedHistory, path: string, answers: ReadonlyMap<string, Answer>) =>
  history.get(path, { ...FEED, 'If-None-Match': answers.get(path)?.headers.etag ?? '' })

/** A document with one entry, as it comes from the publisher. */
function builtNumber(n: number) {
  const contents = { spans: [{ digest: `digest-${n}`, start: 0, end: 1 }], ids: [`urn:example:${n}`] }
  return { bytes: Buffer.from(`${n}`), lastModified: 0, interval: 60, contents }
}

test('RFC 3229, 10.4.1: a slice or a custom feed is answered 226 with only what is new', async () => {
  const history = await start()
  const before = await fetchAll(history)
  writeArticle(history.source, place('theatre'))
  writeArticle(history.source, 'elsewhere')
  await history.publish()
  for (const path of PATHS) {
    const { status, headers, body } = await since(history, path, before)
    expect([path, status, headers.im, headers['cache-control']]).toEqual([path, 226, 'feed', 'no-store, im'])
    const delta = contentsOf(path, String(body))
    expect([...delta.entries.values()].join()).toContain('theatre')
    expect(delta.entries.size).toBe(1)
    const now = await history.get(path)
    expect(headers.etag).toBe(now.headers.etag)
    const merged = merge(contentsOf(path, String(before.get(path)?.body)), delta)
    expect(merged).toEqual(new Map([...merged, ...contentsOf(path, String(now.body)).entries]))
  }
})

test('RFC 6721, 3: the Atom delta of a slice has tombstones for withdrawn entries, not for those that moved to an archive', async () => {
  const history = await start(4)
  const before = await fetchAll(history)
  for (const subject of ['theatre', 'market']) {
    writeArticle(history.source, place(subject))
    await history.publish()
  }
  await removeArticle(history, place('garden'))
  for (const path of PATHS.filter((path) => path.includes('atom'))) {
    const { status, body } = await since(history, path, before)
    expect(status).toBe(226)
    expect(checkAtom(String(body))).toEqual([])
    const garden = [...contentsOf(path, String(before.get(path)?.body)).entries].find(([, text]) =>
      text.includes('garden'),
    )
    expect(contentsOf(path, String(body)).gone).toEqual([garden?.[0]])
    expect(String((await history.get(path)).body)).not.toContain('tombstones')
  }
})

test('the current ETag of a slice is answered 304, an unknown one 200', async () => {
  const history = await start()
  const before = await fetchAll(history)
  for (const path of PATHS) {
    expect((await since(history, path, before)).status).toBe(304)
    expect((await history.get(path, { ...FEED, 'If-None-Match': '"unknown"' })).status).toBe(200)
  }
})

test('a delta can be based on each of the last 24 versions that were served, and no earlier one', () => {
  const memory = createVersionMemory()
  for (let n = 0; n < 30; n++) memory.add('author/anna/rss.xml', builtNumber(n), [`"${n}"`, `"${n}-br"`])
  const again = memory.add('author/anna/rss.xml', builtNumber(29), ['"29"', '"29-br"'])
  expect(again?.versions.map(({ etags }) => etags[0])).toEqual(Array.from({ length: 25 }, (_, n) => `"${29 - n}"`))
})

test('a bounded number of versions is remembered', async () => {
  const memory = createVersionMemory(5000)
  for (let n = 0; n < 50; n++) {
    memory.add(`author/${n}/rss.xml`, builtNumber(n), [`"${n}"`])
  }
  const known = Array.from({ length: 50 }, (_, n) => memory.idsOf(`author/${n}/rss.xml`).length)
  expect(known.at(-1)).toBe(1)
  expect(known.reduce((sum, one) => sum + one)).toBeLessThan(30)
})
