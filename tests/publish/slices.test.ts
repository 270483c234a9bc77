import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OwnFeed } from '../../src/domain/own-feed.ts'
import { readAtom } from './archive-walk.ts'
import type { TestSite } from './site.ts'
import { article, built, later, MINUTE, siteWith } from './slice-site.ts'

const own = (fields: Partial<OwnFeed>): OwnFeed => ({
  name: 'mine',
  formerly: [],
  filter: {},
  content: 'full',
  ...fields,
})

describe('a slice', () => {
  const articles = {
    'asia/vietnam/1.md': article(1, { language: 'fr', categories: '[Politics, Trade]' }),
    'asia/2.md': article(2, { author: 'Ánna Berg', categories: '[politics]', source: 'The Herald' }),
    '3.md': article(3, { author: 'Jo Weil', language: 'pt-BR' }),
  }

  test('contains the articles that match it', async () => {
    const site = await siteWith(articles)
    for (const [name, numbers] of [
      ['language/en', [2]],
      ['language/fr', [1]],
      ['language/pt', [3]],
      ['language/pt-br', [3]],
      ['author/anna-berg', [1, 2]],
      ['author/jo-weil', [3]],
      ['category/politics', [1, 2]],
      ['category/trade', [1]],
      ['source/the-herald', [2]],
      ['folder/asia', [1, 2]],
      ['folder/asia.vietnam', [1]],
    ] as const) {
      expect([name, (await built(site, `${name}/atom.xml`)).numbers]).toEqual([name, numbers])
    }
  })

  test('does not exist without articles', async () => {
    const site = await siteWith(articles)
    for (const path of [
      'language/xx/rss.xml',
      'author/nobody/feed.json',
      'folder/asia/archive/1/rss.xml',
      'x/y/rss.xml',
    ]) {
      expect((await built(site, path)).text).toBe('')
    }
  })

  test('has its own title and self link in every format', async () => {
    const site = await siteWith(articles)
    const { text } = await built(site, 'language/fr/atom.xml')
    expect(text).toContain('<title>The Example: français</title>')
    expect(text).toContain('xml:lang="fr"')
    expect(readAtom(text).links).toMatchObject({ self: 'https://news.example.org/language/fr/atom.xml' })
    expect((await built(site, 'author/jo-weil/rss.xml')).text).toContain('<title>The Example: Jo Weil</title>')
    expect((await built(site, 'author/anna-berg/feed.json')).text).toContain(
      '"feed_url": "https://news.example.org/author/anna-berg/feed.json"',
    )
  })

  test('has an id of its own, the same in all its documents', async () => {
    const site = await siteWith(articles)
    const idOf = async (name: string) => /<id>([^<]+)/.exec((await built(site, `${name}/atom.xml`)).text)?.[1]
    expect(new Set([await idOf('language/fr'), await idOf('language/en'), await idOf('folder/asia')]).size).toBe(3)
    expect(await idOf('language/fr')).toMatch(/^urn:uuid:/)
  })

  test('RFC 4287, 4.2.7.4: by language links to those of the other languages', async () => {
    const site = await siteWith(articles)
    const { text } = await built(site, 'language/fr/atom.xml')
    expect(text).toContain(
      'href="https://news.example.org/language/en/atom.xml" type="application/atom+xml" hreflang="en"',
    )
    expect(text).not.toContain('hreflang="fr"')
  })

  test('has archives of its own, with links between them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`${n}.md`, article(n + 1, { language: n % 2 ? 'en' : 'fr' })]),
    )
    const site = await siteWith(many)
    const current = readAtom((await built(site, 'language/fr/atom.xml')).text)
    expect(current.links['prev-archive']).toBe('https://news.example.org/language/fr/archive/1/atom.xml')
    const archive = await built(site, 'language/fr/archive/1/atom.xml')
    expect(readAtom(archive.text).links.current).toBe('https://news.example.org/language/fr/atom.xml')
    const all = new Set([...archive.numbers, ...(await built(site, 'language/fr/atom.xml')).numbers])
    expect([...all].sort((a, b) => a - b)).toEqual([1, 3, 5, 7, 9, 11])
  })

  test('loses an entry that is withdrawn or no longer matches, gets it back at its old position, and is gone without entries', async () => {
    const site = await siteWith(articles)
    site.write('asia/vietnam/1.md', article(1, { language: 'en' }))
    await later(site)
    expect((await built(site, 'language/fr/atom.xml')).text).toBe('gone')
    expect((await built(site, 'language/en/atom.xml')).numbers).toEqual([1, 2])
    site.write('asia/vietnam/1.md', article(1, { language: 'fr' }))
    await later(site)
    expect((await built(site, 'language/fr/atom.xml')).numbers).toEqual([1])
    site.remove('asia/2.md')
    for (let look = 0; look < 3; look++) await later(site)
    expect((await built(site, 'author/anna-berg/atom.xml')).numbers).toEqual([1])
  })

  test('as an archive of the main feed has the same bytes on demand as in the folder', async () => {
    const site = await siteWith(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}.md`, article(n)])))
    for (const path of ['archive/1/rss.xml', 'archive/1/atom.xml', 'archive/1/feed.json'])
      expect((await built(site, path)).text).toBe(site.published()[path] ?? 'not written')
    expect((await built(site, 'archive/9/rss.xml')).text).toBe('')
  })

  test('has the same bytes and date after the loss of the database', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`${n}.md`, article(n + 1, { language: n % 2 ? 'en' : 'fr' })]),
    )
    const site = await siteWith(many)
    site.write('0.md', article(1, { language: 'fr' }).replace('Saturday', 'Sunday'))
    await later(site)
    const paths = ['language/fr/atom.xml', 'language/fr/archive/1/rss.xml', 'author/anna-berg/feed.json']
    const documents = async () => {
      const found = []
      for (const path of paths) found.push(await built(site, path))
      return found
    }
    const before = await documents()
    rmSync(join(site.folder, 'data'), { recursive: true })
    await later(site)
    expect(await documents()).toEqual(before)
  })

  test('has a new date only when something in it changes', async () => {
    const site = await siteWith(articles)
    const before = await built(site, 'author/jo-weil/atom.xml')
    site.write('4.md', article(4))
    await later(site)
    expect(await built(site, 'author/jo-weil/atom.xml')).toEqual(before)
    expect((await built(site, 'author/anna-berg/atom.xml')).lastModified).toBe(site.now)
  })
})

describe('a custom feed', () => {
  const articles = {
    'asia/1.md': article(1, { language: 'fr' }),
    '2.md': `${article(2)}\nThe Rice harvest is late.\n`,
    '3.md': `${article(3)}\nThe price of licence plates rises; 米 too.\n`,
  }

  const cases: readonly (readonly [what: string, filter: OwnFeed['filter'], numbers: readonly number[]])[] = [
    ['everything', {}, [1, 2, 3]],
    ['a language', { language: ['fr'] }, [1]],
    ['a folder', { folder: ['asia'] }, [1]],
    ['an author, whatever the case', { author: ['ANNA BERG', 'nobody'] }, [1, 2, 3]],
    ['a whole word, not a part of one', { words: ['rice'] }, [2]],
    ['a phrase', { words: ['licence plates'] }, [3]],
    ['a word in a script without spaces', { words: ['米'] }, [3]],
    ['all that is asked for at once', { language: ['en'], words: ['rice', 'late'] }, [2]],
    ['nothing that has it all', { language: ['fr'], words: ['rice'] }, []],
  ]

  test('contains the articles that match its filter', async () => {
    const feeds = cases.map(([, filter], n) => own({ name: `mine-${n}`, filter }))
    const site = await siteWith(articles, feeds)
    for (const [n, [what, , numbers]] of cases.entries()) {
      expect([what, (await built(site, `feeds/mine-${n}/atom.xml`)).numbers]).toEqual([what, numbers])
    }
  })

  test('respects `limit`, and shows summaries with `content: summary`', async () => {
    const site = await siteWith(articles, [own({ limit: 1, content: 'summary', title: 'Mine' })])
    const { text, numbers } = await built(site, 'feeds/mine/atom.xml')
    expect(numbers).toHaveLength(1)
    expect(text).toContain('<title>Mine</title>')
    expect(text.length).toBeLessThan(2500)
    expect(readAtom(text).links).toHaveProperty('prev-archive')
  })

  test('defined later contains the articles that exist already', async () => {
    const site = await siteWith(articles)
    site.settings = { ...site.settings, ownFeeds: [own({ filter: { words: ['rice'] } })] }
    await later(site)
    expect((await built(site, 'feeds/mine/atom.xml')).numbers).toEqual([2])
  })

  test('exists even if it is empty', async () => {
    const site = await siteWith(articles, [own({ filter: { words: ['rice'] } })])
    site.remove('2.md')
    await later(site)
    await later(site)
    const { text, numbers } = await built(site, 'feeds/mine/atom.xml')
    expect([text.slice(0, 5), numbers]).toEqual(['<?xml', []])
    expect((await built(site, 'author/nobody/atom.xml')).text).toBe('')
    const empty = await siteWith({}, [own({})])
    expect((await built(empty, 'feeds/mine/feed.json')).text).toContain('"items": []')
  })

  test('keeps its id when it is renamed, and its old address redirects to the new one', async () => {
    const site = await siteWith(articles, [own({})])
    const idOf = (text: string) => /<id>([^<]+)/.exec(text)?.[1]
    const before = idOf((await built(site, 'feeds/mine/atom.xml')).text)
    site.settings = { ...site.settings, ownFeeds: [own({ name: 'ours', formerly: ['mine'] })] }
    await later(site)
    expect(idOf((await built(site, 'feeds/ours/atom.xml')).text)).toBe(before)
    expect(site.published()['moved.txt']).toBe('/feeds/mine/ /feeds/ours/\n')
    expect(site.published()._redirects).toBe('/feeds/mine/* /feeds/ours/:splat 301\n')
  })

  test('is redirected in one step by the files for static hosts too', async () => {
    const site = await siteWith(articles, [own({ name: 'ours', formerly: ['mine'] })])
    const redirects = [
      ['/feed/', '/feeds/mine/rss.xml'],
      ['/blog/', '/news/'],
      ['/news/a', '/atom.xml'],
    ] as const
    site.settings = { ...site.settings, redirects }
    await later(site)
    expect(site.published()._redirects?.split('\n')).toEqual([
      '/feeds/mine/* /feeds/ours/:splat 301',
      '/news/a /atom.xml 301',
      '/blog/a /atom.xml 301',
      '/feed/* /feeds/ours/rss.xml 301',
      '/blog/* /news/:splat 301',
      '',
    ])
  })
})

describe('/opml.xml', () => {
  test('lists the main feed, the custom feeds and every slice', async () => {
    const site = await siteWith({ 'asia/1.md': article(1, { categories: '[A & B]' }) }, [own({ title: 'Mine' })])
    const opml = site.published()['opml.xml'] ?? ''
    expect([...opml.matchAll(/xmlUrl="https:\/\/news.example.org\/([^"]*)"/g)].map(([, path]) => path)).toEqual([
      'rss.xml',
      'feeds/mine/rss.xml',
      'language/en/rss.xml',
      'category/a-b/rss.xml',
      'folder/asia/rss.xml',
      'author/anna-berg/rss.xml',
    ])
    expect(opml).toContain('text="The Example: A &amp; B"')
  })

  test('does not change with an article that adds no feed', async () => {
    const site = await siteWith({ '1.md': article(1) })
    const before = site.published()['opml.xml']
    site.write('2.md', article(2))
    await later(site)
    expect(site.published()['opml.xml']).toBe(before)
  })
})

test('gone.txt lists articles whose withdrawal a crash interrupted', async () => {
  const site = await siteWith({ '1.md': article(1), '2.md': article(2) })
  const atom = join(site.folder, 'feeds/atom.xml')
  rmSync(atom)
  mkdirSync(join(atom, 'in the way'), { recursive: true })
  site.remove('1.md')
  for (let look = 0; look < 3; look++) await later(site).catch(() => {})
  expect(site.published()['gone.txt']).toBeUndefined()
  rmSync(atom, { recursive: true })
  await later(site)
  expect(site.published()['gone.txt']).toBe('/articles/the-news-of-place1\n')
})

test('gone.txt lists withdrawn articles until they return', async () => {
  const site = await siteWith({ '1.md': article(1), '2.md': article(2) })
  expect(site.published()['gone.txt']).toBeUndefined()
  site.remove('1.md')
  for (let look = 0; look < 3; look++) await later(site)
  expect(site.published()['gone.txt']).toBe('/articles/the-news-of-place1\n')
  expect(site.published()['articles/the-news-of-place1.gone']).toBe('')
  site.write('1.md', article(1))
  await later(site)
  expect(site.published()['gone.txt']).toBeUndefined()
  expect(site.published()['articles/the-news-of-place1.gone']).toBeUndefined()
})

test('a folder whose path is too long for an address has no slice', async () => {
  const names = Array.from({ length: 12 }, (_, depth) => `${'a-very-long-name-of-a-folder-'.repeat(2)}${depth}`)
  const site = await siteWith({ [`${names.join('/')}/a.md`]: article(1) })
  const feeds = [...(site.published()['opml.xml'] ?? '').matchAll(/xmlUrl="https:\/\/[^/]+\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  const folders = feeds.filter((path) => path.startsWith('folder/'))
  expect(folders.length).toBeGreaterThan(5)
  for (const path of folders) expect((await built(site, path)).numbers).toEqual([1])
})

describe('copies of slices for a static host', () => {
  const articles = {
    '1.md': article(1, { language: 'fr', categories: '[Ports]' }),
    ...Object.fromEntries([2, 3, 4, 5, 6, 7].map((n) => [`${n}.md`, article(n, { categories: '[Ships]' })])),
  }
  const copies = (site: TestSite) =>
    Object.keys(site.published()).filter((path) =>
      /^(?:feeds|language|category|source|author)\/.*atom\.xml$/.test(path),
    )

  async function standing(): Promise<TestSite> {
    const site = await siteWith(articles, [own({ filter: { words: ['place2'] } })])
    site.forStaticHost = true
    await later(site)
    return site
  }

  test('are the ones that the front page and /opml.xml link to, with compressed siblings', async () => {
    const site = await standing()
    const files = site.published()
    expect(copies(site)).toEqual([
      'category/ports/atom.xml',
      'category/ships/atom.xml',
      'feeds/mine/atom.xml',
      'language/en/atom.xml',
      'language/fr/atom.xml',
    ])
    expect(files).toHaveProperty(['feeds/mine/rss.xml.gz'])
    const linked = [...(files['opml.xml'] ?? '').matchAll(/xmlUrl="https:\/\/news.example.org\/([^"]*)"/g)]
    expect(linked.map(([, path]) => path).filter((path) => files[path ?? ''] === undefined)).toEqual([])
    const links = [...(files['index.html'] ?? '').matchAll(/href="https:\/\/news.example.org\/([^"]*\.(?:xml|json))"/g)]
    expect(links.map(([, path]) => path).filter((path) => files[path ?? ''] === undefined)).toEqual([])
  })

  test('are the documents that a server would build, without links to archives', async () => {
    const site = await standing()
    const copy = site.published()['category/ships/atom.xml'] ?? ''
    const { text } = await built(site, 'category/ships/atom.xml')
    expect(readAtom(text).links).toHaveProperty('prev-archive')
    expect(readAtom(copy).links).not.toHaveProperty('prev-archive')
    expect(readAtom(copy).entries).toEqual(readAtom(text).entries)
    expect(site.published()['feeds/mine/atom.xml']).toBe((await built(site, 'feeds/mine/atom.xml')).text)
  })

  test('are written again only if their contents change', async () => {
    const site = await standing()
    const before = site.published()
    site.write('2.md', article(2, { categories: '[Ships]' }).replace('Saturday', 'Sunday'))
    await later(site)
    expect(copies(site).filter((path) => site.published()[path] !== before[path])).toEqual([
      'category/ships/atom.xml',
      'feeds/mine/atom.xml',
      'language/en/atom.xml',
    ])
    site.now += MINUTE
    expect((await site.pass()).changed).toEqual([])
  })

  test('contain no withdrawn articles, and are removed with their last article or once a server takes over', async () => {
    const site = await standing()
    site.remove('1.md')
    await later(site)
    await later(site)
    expect(copies(site)).toEqual(['feeds/mine/atom.xml'])
    site.forStaticHost = false
    site.now += MINUTE
    expect((await site.pass()).changed).toContain('feeds/mine/atom.xml')
    expect(copies(site)).toEqual([])
  })
})

test('the address of a language that is published under another tag since is redirected', async () => {
  const site = await siteWith({ 'a.md': article(1, { language: 'ckb' }), 'b.md': article(2) })
  expect(site.published()['moved.txt']).toBeUndefined()
  const ledger = join(site.folder, 'feeds/ledger.jsonl')
  const earlier = readFileSync(ledger, 'utf8').replaceAll('language/ku-arab', 'language/ckb')
  writeFileSync(ledger, earlier.replaceAll('ku-Arab', 'ckb'))
  rmSync(join(site.folder, 'data'), { recursive: true })
  await later(site)
  expect(site.published()).toMatchObject({
    'moved.txt': '/language/ckb/ /language/ku-arab/\n',
    _redirects: '/language/ckb/* /language/ku-arab/:splat 301\n',
  })
  site.settings = { ...site.settings, redirects: [['/language/ckb/', '/kurdish/']] }
  await later(site)
  expect(site.published()['moved.txt']).toBe('/language/ckb/ /kurdish/\n')
})
