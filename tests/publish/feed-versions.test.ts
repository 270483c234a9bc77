import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFeedVersions } from '../../src/domain/feed-versions.ts'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const FILE = 'versions/atom.xml.json'

async function publish(site: TestSite, subject: string) {
  site.now += 60_000
  site.write(`${subject}.txt`, articleAbout(subject, '12 April 2026, 10:00'))
  return site.pass()
}

function versionsOf(site: TestSite) {
  const versions = parseFeedVersions(readFileSync(join(site.folder, 'feeds', FILE), 'utf8'))
  if (!versions) throw new Error('no versions')
  return versions
}

describe('the recorded versions of a feed, from which deltas are made', () => {
  test('have the byte ranges of the entries', async () => {
    const site = makeSite()
    await publish(site, 'harbour')
    await publish(site, 'café')
    const bytes = readFileSync(join(site.folder, 'feeds', 'atom.xml'))
    const texts = versionsOf(site).spans.map(({ start, end }) => String(bytes.subarray(start, end)))
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).toMatch(/^<entry[^>]*>[\s\S]*<\/entry>$/)
    expect(texts.join()).toContain('café')
  })

  test('are not written if nothing changes', async () => {
    const site = makeSite()
    await publish(site, 'harbour')
    const before = site.published()
    site.now += 60_000
    expect((await site.pass()).changed).toEqual([])
    expect(site.published()).toEqual(before)
  })

  test('are at most 24 earlier ones, newest first', async () => {
    const site = makeSite()
    site.settings = { ...site.settings, entries: 2 }
    for (let count = 0; count < 27; count++) await publish(site, `place${count}`)
    const { versions, ids } = versionsOf(site)
    expect(versions).toHaveLength(25)
    expect(versions[0]?.entries).toEqual(versionsOf(site).spans.map(({ digest }) => digest))
    expect(versions[1]?.entries).toContain(versions[0]?.entries[1])
    expect(Object.keys(ids)).toHaveLength(26)
  })

  test('are completed by the next pass after a crash', async () => {
    const site = makeSite()
    await publish(site, 'harbour')
    const behind = readFileSync(join(site.folder, 'feeds', FILE))
    await publish(site, 'library')
    const whole = versionsOf(site)
    writeFileSync(join(site.folder, 'feeds', FILE), behind)
    expect((await site.pass()).changed).toEqual(['atom.xml'])
    expect(versionsOf(site)).toEqual(whole)
  })

  test.each([
    ['lost', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, '{"hash":')],
  ])('start again if the file is %s', async (_, damage) => {
    const site = makeSite()
    await publish(site, 'harbour')
    await publish(site, 'library')
    damage(join(site.folder, 'feeds', FILE))
    expect((await site.pass()).changed).toEqual(['atom.xml'])
    expect(versionsOf(site).versions).toHaveLength(1)
  })

  test('have the same polling interval as the documents', async () => {
    const site = makeSite()
    site.settings = { ...site.settings, maxAge: 3600 }
    for (const subject of ['harbour', 'library', 'museum', 'garden']) {
      site.now += 59 * 60_000
      await publish(site, subject)
    }
    const rss = site.published()['rss.xml']
    expect(versionsOf(site).interval).toBe(900)
    expect(rss).toContain('<ttl>15</ttl>')
    expect(rss).toContain('<sy:updatePeriod>hourly</sy:updatePeriod>')
    expect(rss).toContain('<sy:updateFrequency>4</sy:updateFrequency>')
  })
})
