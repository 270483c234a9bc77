import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The same but for a word or two, under the same title. */
function report(n: number): string {
  return `${articleAbout('market')}
The price of plums was ${n} pence a pound, that of apples stood where it was, and nobody had asked for any pears in the morning.

Buyers from the islands came with the first ferry and were gone by noon, as they always are when the weather is going to change.
`
}

async function put(site: TestSite, path: string, n: number) {
  site.write(path, report(n))
  return site.pass()
}

describe('similar reports with the same title', () => {
  test('are separate articles if they arrive on different days, without dates', async () => {
    const site = makeSite()
    for (const n of [1, 2, 3, 4]) {
      await put(site, `day${n}.txt`, n)
      site.now += 24 * HOUR - n * MINUTE
    }
    expect(site.items()).toHaveLength(4)
    const before = site.items()
    rmSync(join(site.folder, 'data'), { recursive: true })
    expect((await site.pass()).problems).toEqual([])
    expect(site.items()).toEqual(before)
  })

  test('are separate articles if they are dated different days and arrive together', async () => {
    const site = makeSite()
    for (const n of [1, 2, 3, 4]) site.write(`day${n}.txt`, report(n).replace('\n\n', `\n\n${n} April 2026\n\n`))
    await site.pass()
    expect(site.items()).toHaveLength(4)
  })

  test('are versions of one article if they arrive within hours', async () => {
    const site = makeSite()
    await put(site, 'first.txt', 1)
    site.now += HOUR
    expect((await put(site, 'second.txt', 2)).problems).toMatchObject([{ path: 'first.txt' }])
    expect(site.items()).toHaveLength(1)
  })
})

describe.each([
  ['first.txt', 'second.txt'],
  ['z.txt', 'a.txt'],
])('two versions of an article, %s and then %s:', (first, second) => {
  async function siteOfTwo() {
    const site = makeSite()
    await put(site, first, 1)
    site.now += HOUR
    await put(site, second, 2)
    site.now += 72 * HOUR
    return { site, before: site.items() }
  }

  test('the later version stays when a new version of Gazette reads both again', async () => {
    const { site, before } = await siteOfTwo()
    site.settings = { ...site.settings, version: '1.0.1' }
    const { problems } = await site.pass()
    expect(problems).toMatchObject([{ path: first, reason: expect.stringContaining(second) }])
    expect(problems).toHaveLength(1)
    expect(site.items()).toEqual(before)
  })

  test('the earlier version replaces the later one when that is deleted', async () => {
    const { site, before } = await siteOfTwo()
    site.remove(second)
    for (let n = 0; n < 4; n++) {
      site.now += MINUTE
      await site.pass()
    }
    expect(site.items()).toMatchObject(before.map(({ id, url }) => ({ id, url })))
    expect(site.items()[0]?.content_html).toContain('1 pence')
    expect((await site.pass()).problems).toEqual([])
  })

  test('the later version stays the only article after the loss of the database', async () => {
    const { site, before } = await siteOfTwo()
    rmSync(join(site.folder, 'data'), { recursive: true })
    await site.pass()
    expect(site.items().map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })
})
