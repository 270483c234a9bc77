import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ReadEntry, readByFeedParser, readByFeedsmith, readByRssParser } from '../feed/read-back.ts'
import { makeSite } from '../publish/site.ts'

async function publishSeeds(): Promise<Readonly<Record<string, string>>> {
  const ends: (() => void)[] = []
  const site = makeSite((end) => ends.push(end))
  cpSync(join(import.meta.dirname, '../../seeds'), join(site.folder, 'seeds'), { recursive: true })
  await site.pass()
  const published = site.published()
  for (const end of ends) end()
  return published
}

/** Seconds are what RSS dates have; feedparser gives entries that name nobody the author of their feed. */
function comparable({ id, title, link, published, authors }: ReadEntry) {
  const own = authors.filter((name) => name !== 'The Example')
  return { id, title, link, published: Math.floor(published / 1000), authors: own }
}

describe('the two seeds, published', () => {
  let published: Readonly<Record<string, string>>
  beforeAll(async () => {
    published = await publishSeeds()
  })

  test.each(['rss.xml', 'atom.xml', 'feed.json', 'index.html'])('%s is byte for byte as in tests/golden/published', async (name) => {
    await expect(published[name]).toMatchFileSnapshot(`published/${name}`)
  })

  test('every reader finds the same entries, titles, dates, authors and ids in every format', async () => {
    const { 'rss.xml': rss = '', 'atom.xml': atom = '', 'feed.json': json = '' } = published
    const read = [
      readByFeedsmith(rss, 'rss'),
      readByFeedsmith(atom, 'atom'),
      readByFeedsmith(json, 'json'),
      await readByRssParser(rss),
      await readByRssParser(atom),
      await readByFeedParser(rss),
      await readByFeedParser(atom),
    ].map((entries) => entries.map(comparable))
    expect(read[0]).toHaveLength(2)
    for (const entries of read) expect(entries).toEqual(read[0])
  })
})
