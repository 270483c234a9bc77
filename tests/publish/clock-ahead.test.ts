import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE
const CAKE =
  'Plum cake for the whole family\n\nTake flour, butter, sugar and four eggs, and cut a kilogram of ripe plums into halves.\n'

async function siteWith(files: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return site
}

function later(site: TestSite) {
  site.now += MINUTE
  return site.pass()
}

async function passAhead(site: TestSite, scope?: readonly string[]) {
  site.now += YEAR
  await site.pass(scope)
  site.now -= YEAR
}

async function expectGone(site: TestSite) {
  expect(await later(site)).toMatchObject({ nextPass: site.now + MINUTE, counts: { published: 2 } })
  expect(await later(site)).toMatchObject({ counts: { published: 1, withdrawn: 1 } })
  expect(site.items()).toMatchObject([{ title: expect.stringContaining('cake') }])
}

describe('an absence recorded while the clock was a year ahead lasts a minute after the clock is right', () => {
  test.each([undefined, ['a.txt']])('of a file, in a pass over %s', async (scope) => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026'), 'b.txt': CAKE })
    site.remove('a.txt')
    await passAhead(site, scope)
    await expectGone(site)
  })

  test('of an article that no seed holds after the loss of the database', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026'), 'b.txt': CAKE })
    rmSync(join(site.folder, 'data'), { recursive: true })
    site.remove('a.txt')
    await passAhead(site)
    await expectGone(site)
  })

  test('of a text that another has replaced', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026') })
    site.write('a.txt', CAKE)
    await passAhead(site)
    await expectGone(site)
  })
})

test('the duration of a pass does not depend on the clock of the machine', async () => {
  const site = await siteWith({ 'b.txt': CAKE })
  site.now -= 4000
  site.write('a.txt', articleAbout('harbour', '12 April 2026'))
  const { took, counts } = await site.pass()
  expect(counts.published).toBe(2)
  expect(took).toBeGreaterThan(0)
  expect(took).toBeLessThan(3000)
})
