import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Move } from '../../src/domain/moves.ts'
import { startServer } from '../../src/http/server.ts'
import { openSite } from '../../src/http/site/site.ts'
import { movesOf } from '../../src/publish/former-addresses/moves.ts'
import { type Answer, ask, BASE_URL, LAST_MODIFIED, NOW, type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES, ATOM } from './sample-documents.ts'

let running: RunningSite
let asked: string[]
let answer: () => Promise<{ bytes: Uint8Array; lastModified: number; interval: number } | 'gone' | undefined>
let close: () => Promise<void>
let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>
let atHand: (path: string) => boolean
let reload: (files: readonly string[], feeds?: 'all' | readonly string[]) => Promise<void>

beforeEach(async () => {
  running = await startSite({ files: { ...ALL_FILES, 'archive/1/atom.xml': ATOM } })
  asked = []
  answer = async () => ({ bytes: Buffer.from(ATOM), lastModified: LAST_MODIFIED, interval: 900 })
  const build = (file: string) => {
    asked.push(file)
    return answer()
  }
  const shared = { baseUrl: BASE_URL, now: () => NOW, log: () => {} }
  const freshness = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }
  const site = await openSite({ folder: running.folder, freshness, build, ...shared })
  const server = await startServer({ site, port: 0, host: '127.0.0.1', ...shared })
  get = (path, headers, method) => ask(server.port, path, headers, method)
  reload = site.reload
  atHand = (path) => site.document(path) !== undefined
  close = server.close
})
afterEach(async () => {
  await close()
  await running.stop()
})

describe('slices and archives, which are built on demand', () => {
  test('are built on the first request, once for all concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => get('/language/fr/atom.xml')))
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
    expect(asked).toEqual(['language/fr/atom.xml'])
    expect(answers[0]?.body.toString()).toBe(ATOM)
  })

  test('have the validators and header fields of any feed', async () => {
    const { headers } = await get('/language/fr/atom.xml')
    expect(headers).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'last-modified': new Date(LAST_MODIFIED).toUTCString(),
      link: `<${BASE_URL}/language/fr/atom.xml>; rel="self"`,
      vary: 'Accept-Encoding',
    })
    expect(headers['cache-control']).toContain('max-age=900')
    expect((await get('/language/fr/atom.xml', { 'If-None-Match': headers.etag ?? '' })).status).toBe(304)
    expect((await get('/language/fr/atom.xml', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    const head = await get('/language/fr/atom.xml', {}, 'HEAD')
    expect(head.headers['content-length']).toBe(headers['content-length'])
    expect(asked).toHaveLength(1)
  })

  test('stay in memory until their feed changes', async () => {
    expect(atHand('/language/fr/atom.xml')).toBe(false)
    await get('/language/fr/atom.xml')
    expect(atHand('/language/fr/atom.xml')).toBe(true)
    expect((await get('/language/fr/atom.xml?x')).status).toBe(200)
    await reload([], ['language/fr'])
    expect(atHand('/language/fr/atom.xml')).toBe(false)
  })

  test('are dropped when a pass changes their feed, and only then', async () => {
    const paths = ['/language/fr/atom.xml', '/language/fr/archive/1/rss.xml', '/language/en/atom.xml']
    for (const path of paths) await get(path)
    await reload([], ['language/fr'])
    for (const path of paths) await get(path)
    expect(asked).toHaveLength(5)
    await reload([], 'all')
    for (const path of paths) await get(path)
    expect(asked).toHaveLength(8)
  })

  test('are read from the feeds folder if they are there', async () => {
    expect((await get('/archive/1/atom.xml')).body.toString()).toBe(ATOM)
    expect(asked).toEqual([])
  })

  test.each([
    ['never existed', async () => undefined, 404],
    ['has only withdrawn articles', async () => 'gone' as const, 410],
    [
      'cannot be built now',
      async () => {
        throw new Error('not now')
      },
      503,
    ],
  ])('one that $0 → $2', async (_, next, status) => {
    answer = next
    const { headers, status: given } = await get('/author/nobody/rss.xml')
    expect(given).toBe(status)
    if (status === 503) expect(headers['retry-after']).toMatch(/^\d+$/)
  })

  test.each([
    '/language/rss.xml',
    '/language/a/b/rss.xml',
    '/x/y/rss.xml',
    '/archive/0/rss.xml',
    '/author/..%2f/rss.xml',
    '/author/A/rss.xml',
  ])('%s is the address of none, and the publisher is not asked', async (path) => {
    expect((await get(path)).status).toBe(path.includes('..') ? 400 : 404)
    expect(asked).toEqual([])
  })

  test('redirect other spellings of their addresses', async () => {
    const { status, headers } = await get('/language//fr/atom.xml')
    expect([status, headers.location]).toEqual([301, `${BASE_URL}/language/fr/atom.xml`])
  })
})

describe('former addresses', () => {
  beforeEach(async () => {
    await running.publish('gone.txt', '/articles/old\n/articles/v%C3%A9\n')
    await running.publish('moved.txt', '/feed /rss.xml\n/feeds/mine/ /feeds/ours/\n/away https://e.org/x\n')
    await reload(['gone.txt', 'moved.txt'])
  })

  test.each([
    ['RFC 9110, 15.5.11: a withdrawn article', '/articles/old', 410, undefined],
    ['a withdrawn article with a percent-encoded address', '/articles/v%C3%A9', 410, undefined],
    ['an article that never existed', '/articles/never', 404, undefined],
    ['RFC 9110, 15.4.2: a redirect from the settings', '/feed', 301, `${BASE_URL}/rss.xml`],
    ['a redirect to another site', '/away', 301, 'https://e.org/x'],
    ['a renamed feed', '/feeds/mine/atom.xml', 301, `${BASE_URL}/feeds/ours/atom.xml`],
    ['the archive of a renamed feed', '/feeds/mine/archive/2/rss.xml', 301, `${BASE_URL}/feeds/ours/archive/2/rss.xml`],
  ])('$0: $1 → $2', async (_, path, status, location) => {
    const given = await get(path)
    expect([given.status, given.headers.location]).toEqual([status, location])
  })
})

describe('RFC 9110, 15.5.6: a method other than GET, HEAD and OPTIONS', () => {
  const post = async (path: string) => {
    const { status, headers } = await get(path, {}, 'POST')
    return [status, headers.allow]
  }

  test.each([
    ['a slice', '/language/fr/atom.xml'],
    ['a custom feed', '/feeds/mine/feed.json'],
    ['an archive', '/archive/1/atom.xml'],
    ['another spelling of the address of a slice', '/language//fr/atom.xml'],
    ['a redirected address', '/feed'],
  ])('10.2.1: 405 with Allow for %s', async (_, path) => {
    await running.publish('moved.txt', '/feed /rss.xml\n')
    await reload(['moved.txt'])
    expect(await post(path)).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('410 and 404 for addresses that are gone or never existed', async () => {
    await running.publish('gone.txt', '/articles/old\n')
    await reload(['gone.txt'])
    expect(await post('/articles/old')).toEqual([410, undefined])
    answer = async () => 'gone'
    expect(await post('/author/anna/rss.xml')).toEqual([410, undefined])
    answer = async () => undefined
    expect(await post('/author/nobody/rss.xml')).toEqual([404, undefined])
  })
})

describe('RFC 9110, 15.4.2: a chain of redirects takes a single 301', () => {
  const redirects: readonly Move[] = [
    ['/feed', '/feeds/old/rss.xml'],
    ['/blog/', '/news/'],
    ['/news/a', '/atom.xml'],
    ['/home', '/index.html'],
    ['/first', '/articles/first.html'],
    ['/slashes', '//rss.xml/'],
    ['/articles/was.html', '/articles/first'],
    ['/caf\u00e9', '/articles/\u00e9t\u00e9'],
    ['/all/', '/rss.xml'],
    ['/old/', '/'],
    ['/wiki/', 'https://e.org/wiki/'],
  ]
  const ownFeeds = [{ name: 'new', formerly: ['old'], filter: {}, content: 'full' as const }]
  beforeEach(async () => {
    const moves = movesOf({ baseUrl: BASE_URL, redirects, ownFeeds })
    await running.publish('moved.txt', moves.map(([from, to]) => `${from} ${to}\n`).join(''))
    await reload(['moved.txt'])
  })

  test.each([
    ['/feed', '/feeds/new/rss.xml'],
    ['/feeds/old/rss.xml', '/feeds/new/rss.xml'],
    ['/feeds/old//rss.xml/', '/feeds/new/rss.xml'],
    ['/blog/a', '/atom.xml'],
    ['/blog/a/?x=1', '/atom.xml'],
    ['/blog/b', '/news/b'],
    ['/blog', '/news/'],
    ['/home', '/'],
    ['/first', '/articles/first'],
    ['/slashes', '/rss.xml'],
    ['/articles/was.html', '/articles/first'],
    ['/articles/was', '/articles/first'],
    ['/caf%C3%A9', '/articles/%C3%A9t%C3%A9'],
    ['/all/of/it', '/rss.xml'],
    ['/all', '/rss.xml'],
    ['/old/old/atom.xml', '/atom.xml'],
    ['/wiki/x', 'https://e.org/wiki/x'],
  ])('%s → %s', async (path, target) => {
    const { status, headers } = await get(path)
    const location = target.startsWith('/') ? BASE_URL + target : target
    expect([status, headers.location]).toEqual([301, location])
    if (location.startsWith(BASE_URL)) expect((await get(location.slice(BASE_URL.length))).status).not.toBe(301)
  })

  test('a loop in the list redirects nobody', async () => {
    await running.publish('moved.txt', '/x/ /x/y/\n/a /b\n/b /a\n')
    await reload(['moved.txt'])
    for (const path of ['/x/', '/x/z', '/a', '/b']) expect((await get(path)).status).toBe(404)
  })
})

test('/opml.xml has the media type text/x-opml', async () => {
  await running.publish('opml.xml', '<opml version="2.0"/>')
  await reload(['opml.xml'])
  expect((await get('/opml.xml')).headers['content-type']).toBe('text/x-opml; charset=utf-8')
})
