import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeSite } from './site.ts'

const HOUR = 3_600_000

/** A version of one item; the texts of two have nothing in common. */
function version(n: number, words: string, status = 'usable'): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:ex.org:20260101:quay" version="${n}">
<itemMeta><firstCreated>2026-01-01T08:00:00Z</firstCreated><versionCreated>2026-01-01T${10 + n}:00:00Z</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>
<contentMeta><headline>${words}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><p>${words} ${n}.</p></inlineXML></contentSet></newsItem>`
}

describe('versions of an item of an agency, in files of their own', () => {
  test('update its entry, under its id', async () => {
    const site = makeSite()
    site.write('one.xml', version(1, 'Flash about a quay'))
    await site.pass()
    site.now += HOUR
    site.write('two.xml', version(2, 'Everything known by noon'))
    expect((await site.pass()).problems).toMatchObject([{ path: 'one.xml' }])
    expect(site.items()).toMatchObject([{ id: 'urn:newsml:ex.org:20260101:quay', title: 'Everything known by noon' }])
  })

  test.each([
    ['a.xml', 'b.xml'],
    ['b.xml', 'a.xml'],
  ])('count by their numbers if they arrive together, %s and %s', async (first, second) => {
    const site = makeSite()
    site.write(first, version(9, 'Flash about a quay'))
    site.write(second, version(10, 'Everything known by noon'))
    await site.pass()
    expect(site.items()).toMatchObject([
      { title: 'Everything known by noon', date_modified: expect.stringContaining('2026-01-01T20:00') },
    ])
  })

  test('give way to the one before when the last is removed', async () => {
    const site = makeSite()
    site.write('one.xml', version(1, 'Flash about a quay'))
    site.write('two.xml', version(2, 'Everything known by noon'))
    await site.pass()
    rmSync(join(site.folder, 'seeds', 'two.xml'))
    for (let n = 0; n < 3; n++) {
      site.now += HOUR
      await site.pass()
    }
    expect(site.items()).toMatchObject([{ id: 'urn:newsml:ex.org:20260101:quay', title: 'Flash about a quay' }])
  })

  test('are withdrawn when the file says that they are canceled', async () => {
    const site = makeSite()
    site.write('one.xml', version(1, 'Flash about a quay'))
    await site.pass()
    site.write('one.xml', version(2, 'Flash about a quay', 'canceled'))
    expect((await site.pass()).problems).toMatchObject([
      { reason: expect.stringContaining('canceled by the provider') },
    ])
    expect(site.items()).toEqual([])
  })
})

describe('items that expire', () => {
  const item = (id: string, expires: string) =>
    `{"uri":"urn:ex:${id}","versioncreated":"2026-01-01T08:00:00Z","headline":"Item ${id}","body_text":"Text of ${id}.","expires":"${expires}"}`

  test('are withdrawn one by one from a file with several', async () => {
    const site = makeSite()
    site.write('all.json', `[${item('a', '2000-01-01T00:00:00Z')},${item('b', '2100-01-01T00:00:00Z')}]`)
    expect((await site.pass()).problems).toMatchObject([{ reason: expect.stringContaining('Item a has expired') }])
    expect(site.items()).toMatchObject([{ title: 'Item b' }])
  })
})
