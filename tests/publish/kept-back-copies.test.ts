import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

function markdown(...fields: readonly string[]): string {
  const [title, ...text] = articleAbout('harbour').split('\n')
  return ['---', `title: ${title}`, 'date: 2026-04-12', ...fields, '---', ...text].join('\n')
}

const DRAFT = markdown('draft: true')

async function siteOfCopies(): Promise<TestSite> {
  const site = makeSite()
  for (const path of ['a.md', 'b.md']) site.write(path, markdown())
  await site.pass()
  return site
}

async function later(site: TestSite, scope?: readonly string[]) {
  site.now += MINUTE
  return site.pass(scope)
}

describe('two files with the same text', () => {
  test.each([undefined, ['a.md']])(
    'stay published by the other when one becomes a draft, in a pass over %s',
    async (scope) => {
      const site = await siteOfCopies()
      const before = site.items()
      site.write('a.md', DRAFT)
      const report = await later(site, scope)
      expect(report).toMatchObject({ withdrawn: [], nextPass: site.now })
      expect(site.items()).toEqual(before)
      expect((await site.pass()).problems).toMatchObject([{ path: 'a.md' }])
      site.remove('a.md')
      for (let n = 0; n < 3; n++) await later(site)
      expect(site.items()).toEqual(before)
      expect((await later(site)).problems).toEqual([])
    },
  )

  test('are both withdrawn at once when both become drafts', async () => {
    const site = await siteOfCopies()
    for (const path of ['a.md', 'b.md']) site.write(path, DRAFT)
    expect((await later(site)).withdrawn).toMatchObject([{ path: 'a.md' }])
    expect(site.items()).toEqual([])
  })

  test('stay one entry when one becomes a draft and the database is lost', async () => {
    const site = await siteOfCopies()
    const before = site.items()
    rmSync(join(site.folder, 'data'), { recursive: true })
    site.write('a.md', DRAFT)
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('one that can no longer be read does not replace the other', async () => {
    const site = await siteOfCopies()
    site.write('a.md', DRAFT)
    await later(site)
    site.write('b.md', '')
    for (let n = 0; n < 3; n++) await later(site)
    expect(site.items()).toEqual([])
  })
})
