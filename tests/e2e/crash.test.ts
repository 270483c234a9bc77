import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, run, start } from './gazette.ts'

const KILLS = 50
/** Milliseconds that a build takes at most before it is killed: start-up, reading, writing. */
const SPAN = 600

interface Item {
  readonly id: string
  readonly url: string
  readonly date_published: string
}

function parseXml(file: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: file })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(readFileSync(file, 'utf8')).close()
}

/** Every published file parses; returns the items of the JSON feed. */
function checkPublished(feeds: string): readonly Item[] {
  for (const name of ['rss.xml', 'atom.xml']) if (existsSync(join(feeds, name))) parseXml(join(feeds, name))
  const pages = existsSync(join(feeds, 'articles')) ? readdirSync(join(feeds, 'articles')) : []
  for (const page of pages.filter((name) => name.endsWith('.html'))) {
    expect(
      readFileSync(join(feeds, 'articles', page), 'utf8')
        .trimEnd()
        .endsWith('</html>'),
    ).toBe(true)
  }
  if (!existsSync(join(feeds, 'feed.json'))) return []
  const feed: { items: Item[] } = JSON.parse(readFileSync(join(feeds, 'feed.json'), 'utf8'))
  return feed.items
}

test(`${KILLS} builds killed at any moment: all that is published parses, and no id or date ever changes`, {
  timeout: 110_000,
}, async () => {
  const workplace = makeWorkplace()
  const feeds = join(workplace.folder, 'feeds')
  const known = new Map<string, Item>()
  for (let n = 0; n < KILLS; n++) {
    workplace.write(`seeds/place-${n}.txt`, articleAbout(`place${n}`))
    if (n > 0)
      workplace.write(`seeds/place-${n - 1}.txt`, articleAbout(`place${n - 1}`).replace('Saturday', `day ${n}`))
    const running = start(workplace.folder, ['build'])
    // Every moment of a build has its turn, in an order that looks like chance and is the same each time.
    await setTimeout(((n * 37) % KILLS) * (SPAN / KILLS))
    running.process.kill('SIGKILL')
    await running.ended
    for (const { id, url, date_published } of checkPublished(feeds)) {
      const before = known.get(url)
      if (before) expect({ id, url, date_published }).toEqual(before)
      known.set(url, { id, url, date_published })
    }
  }
  expect((await run(workplace.folder, ['build'])).status).toBe(0)
  const items = checkPublished(feeds)
  expect(items).toHaveLength(KILLS)
  for (const item of items) if (known.has(item.url)) expect(item).toMatchObject(known.get(item.url) ?? {})
})
