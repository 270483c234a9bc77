import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { TestSite } from './site.ts'
import { article, built, later, siteWith } from './slice-site.ts'

/** Its feeds by kind, as the list of feeds has them: label and name. */
function listed(site: TestSite, kind: string): readonly (readonly [label: string, name: string])[] {
  const opml = site.published()['opml.xml'] ?? ''
  const lines = opml.matchAll(/text="The Example: ([^"]*)".*?xmlUrl="https:\/\/news.example.org\/([^"]*)\/rss.xml"/g)
  return [...lines]
    .map(([, label = '', name = '']) => [label, name] as const)
    .filter(([, name]) => name.startsWith(`${kind}/`))
}

const numbersOf = async (site: TestSite, label: string, kind = 'author') => {
  const [, name] = listed(site, kind).find(([one]) => one === label) ?? []
  return (await built(site, `${name}/atom.xml`)).numbers
}

const TWO = { '1.md': article(1, { author: '王伟' }), '2.md': article(2, { author: '汪维' }) }

test('names that are the same in ASCII have separate feeds, and the first keeps the plain address', async () => {
  const site = await siteWith(TWO)
  const [first, second] = [...listed(site, 'author')]
  expect(first).toEqual(['王伟', 'author/wangwei'])
  expect(second).toEqual(['汪维', expect.stringMatching(/^author\/wangwei-[0-9a-f]{6}$/)])
  expect(await numbersOf(site, '王伟')).toEqual([1])
  expect(await numbersOf(site, '汪维')).toEqual([2])
})

test.each([
  ['category', 'C++', 'C#'],
  ['category', 'C', 'C++'],
  ['author', 'Иванов', 'Ivanov'],
  ['source', '東京新聞', '东京新闻'],
  ['category', '🙈', '!!'],
])('a %s named %s and one named %s have separate feeds', async (kind, first, second) => {
  const field = kind === 'category' ? 'categories' : kind
  const value = (name: string) => (kind === 'category' ? `["${name}"]` : `"${name}"`)
  const site = await siteWith({
    '1.md': article(1, { [field]: value(first) }),
    '2.md': article(2, { [field]: value(second) }),
  })
  expect([await numbersOf(site, first, kind), await numbersOf(site, second, kind)]).toEqual([[1], [2]])
})

test.each([
  ['Müller', 'Muller'],
  ['Anna Berg', 'ANNA BERG'],
  ['Jean-Paul Roux', 'Jean Paul Roux'],
  ['J. K. Rowe', 'J.K. Rowe'],
])('%s and %s are spellings of one name, and share a feed', async (first, second) => {
  const site = await siteWith({ '1.md': article(1, { author: first }), '2.md': article(2, { author: second }) })
  expect(listed(site, 'author')).toHaveLength(1)
  expect(await numbersOf(site, listed(site, 'author')[0]?.[0] ?? '')).toEqual([1, 2])
})

test('an article by two authors whose names are the same in ASCII is in both feeds', async () => {
  const site = await siteWith({ '1.md': article(1, { author: '[王伟, 汪维]' }) })
  expect(listed(site, 'author')).toHaveLength(2)
  expect([await numbersOf(site, '王伟'), await numbersOf(site, '汪维')]).toEqual([[1], [1]])
})

test('the address of a slice never changes when articles come and go, or after the loss of the database', async () => {
  const site = await siteWith(TWO)
  const before = listed(site, 'author')
  rmSync(join(site.folder, 'data'), { recursive: true })
  site.write('3.md', article(3, { author: '王维' }))
  site.remove('1.md')
  for (let look = 0; look < 3; look++) await later(site)
  site.write('1.md', TWO['1.md'])
  site.write('4.md', article(4, { author: '汪维' }))
  await later(site)
  expect(listed(site, 'author')).toEqual(expect.arrayContaining([...before]))
  expect(listed(site, 'author')).toHaveLength(3)
  expect([await numbersOf(site, '王伟'), await numbersOf(site, '汪维')]).toEqual([[1], [2, 4]])
})

test('two new installations with such names publish the same bytes', async () => {
  const [one, other] = [await siteWith(TWO), await siteWith(TWO)]
  expect(one.published()).toEqual(other.published())
})

test('slices have a new date after a new version assigns articles to other slices', async () => {
  const site = await siteWith(TWO)
  const store = await openSqliteStore({ folder: join(site.folder, 'data') })
  await store.setNote('places', 'other rules')
  await store.close()
  await later(site)
  expect((await built(site, 'author/wangwei/atom.xml')).lastModified).toBe(site.now)
  await later(site)
  expect((await built(site, 'author/wangwei/atom.xml')).lastModified).toBeLessThan(site.now)
})
