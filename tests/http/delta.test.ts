import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAtom } from '../../src/feed/gate/check-atom.ts'
import { checkJsonFeed } from '../../src/feed/gate/check-json-feed.ts'
import { checkRss } from '../../src/feed/gate/check-rss.ts'
import { contentsOf } from './feed-contents.ts'
import { type PublishedHistory, removeArticle, startHistory, writeArticle } from './published-history.ts'
import type { Answer } from './running-site.ts'

const PATHS = ['/atom.xml', '/rss.xml', '/feed.json'] as const
const FEED = { 'A-IM': 'feed' }
const DECODERS = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync }
const CODINGS = Object.keys(DECODERS) as (keyof typeof DECODERS)[]

let history: PublishedHistory
/** The answers of the first version by path and coding: four articles. */
const first = new Map<string, Answer>()
/** The same of the second, in which one is new. */
const second = new Map<string, Answer>()

async function remember(answers: Map<string, Answer>) {
  for (const path of PATHS)
    for (const coding of ['identity', ...CODINGS])
      answers.set(`${path} ${coding}`, await history.get(path, { 'Accept-Encoding': coding }))
}

function tagOf(answers: Map<string, Answer>, path: string, coding = 'identity'): string {
  return answers.get(`${path} ${coding}`)?.headers.etag ?? ''
}

beforeAll(async () => {
  history = await startHistory(afterAll)
  for (const subject of ['harbour', 'library', 'garden', 'museum']) writeArticle(history.source, subject)
  await history.publish()
  await remember(first)
  writeArticle(history.source, 'theatre')
  await history.publish()
  await remember(second)
  writeArticle(history.source, 'library', 'Sunday')
  await removeArticle(history, 'garden')
})

describe('RFC 3229, 10.4.1: 226 IM Used', () => {
  test.each(PATHS)('%s holds only what is new or changed since the version shown', async (path) => {
    const answer = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
    expect(answer.status).toBe(226)
    const { entries } = contentsOf(path, String(answer.body))
    const texts = [...entries.values()].join()
    expect(entries.size).toBe(2)
    expect(texts).toContain('theatre')
    expect(texts).toContain('Sunday')
  })

  test.each(PATHS)('%s is a feed by the rules of its format', async (path) => {
    const { body } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
    const check = { '/atom.xml': checkAtom, '/rss.xml': checkRss, '/feed.json': checkJsonFeed }[path]
    expect(check(String(body))).toEqual([])
  })

  test('its tag is that of the whole document, so that the next request is conditional on it', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    const now = await history.get('/atom.xml')
    expect(answer.headers.etag).toBe(now.headers.etag)
    expect(answer.headers['last-modified']).toBe(now.headers['last-modified'])
    const next = await history.get('/atom.xml', { ...FEED, 'If-None-Match': answer.headers.etag ?? '' })
    expect(next.status).toBe(304)
  })

  test('only GET: a HEAD is answered as without A-IM', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') }, 'HEAD')
    expect(answer.status).toBe(200)
  })

  test('many who ask at once get the same', async () => {
    const headers = { ...FEED, 'If-None-Match': tagOf(second, '/rss.xml') }
    const answers = await Promise.all(Array.from({ length: 20 }, () => history.get('/rss.xml', headers)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(226)
  })

  test.each(PATHS)('%s: whole where a delta would be no shorter', async (path) => {
    const answer = await history.get(path, { ...FEED, 'If-None-Match': '"of-no-version-of-ours"' })
    expect(answer.status).toBe(200)
  })
})

describe('RFC 3229: fields of a 226', () => {
  test.each(PATHS)('%s says which manipulation it has, and that it is for this client alone', async (path) => {
    const { headers } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
    expect(headers).toMatchObject({
      im: 'feed',
      'cache-control': 'no-store, im',
      vary: 'A-IM, If-None-Match, Accept-Encoding',
      'content-type': first.get(`${path} identity`)?.headers['content-type'],
      'x-content-type-options': 'nosniff',
    })
  })

  test('Fetch Standard, 3.3: a page of another origin may read it, and only to such a page is that said', async () => {
    const headers = { ...FEED, 'If-None-Match': tagOf(first, '/rss.xml') }
    const [plain, crossOrigin] = [
      await history.get('/rss.xml', headers),
      await history.get('/rss.xml', { ...headers, Origin: 'https://reader.example' }),
    ]
    expect(crossOrigin.headers['access-control-allow-origin']).toBe('*')
    expect(plain.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('10.5.1: Delta-Base where several tags were shown; the newest version known is the base', async () => {
    const tags = [tagOf(first, '/atom.xml'), '"unknown"', tagOf(second, '/atom.xml')].join(', ')
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tags })
    expect(answer.status).toBe(226)
    expect(answer.headers['delta-base']).toBe(tagOf(second, '/atom.xml'))
    expect(contentsOf('/atom.xml', String(answer.body)).entries.size).toBe(1)
  })

  test('10.5.1: none needed where one was shown', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    expect(answer.headers).not.toHaveProperty('delta-base')
  })
})

describe('RFC 3229, 10.5.3: A-IM', () => {
  test.each([
    ['feed', 226],
    ['FEED', 226],
    ['feed, gzip', 226],
    ['vcdiff, feed;q=0.3 , diffe', 226],
    ['gzip,feed', 226],
    ['feed;q=0', 200],
    ['feed; q=0.000', 200],
    ['vcdiff, gzip', 200],
    ['feeds', 200],
    ['', 200],
    [',,;,', 200],
  ])('%j is answered %i', async (field, status) => {
    const answer = await history.get('/rss.xml', { 'A-IM': field, 'If-None-Match': tagOf(first, '/rss.xml') })
    expect(answer.status).toBe(status)
  })
})

describe('what a delta rests on', () => {
  test.each(['identity', ...CODINGS])('the tag of the version in %s', async (coding) => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml', coding) })
    expect(answer.status).toBe(226)
  })

  test.each([
    ['weakened', (tag: string) => `W/${tag}`],
    ['with the suffix of a proxy', (tag: string) => tag.replace(/"$/, '-gzip"')],
    ['without quotes', (tag: string) => tag.replaceAll('"', '')],
    ['among others', (tag: string) => `"a", ${tag}`],
  ])('a tag %s', async (_, change) => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': change(tagOf(first, '/atom.xml')) })
    expect(answer.status).toBe(226)
  })

  test.each([
    ['a date alone', () => ({ 'If-Modified-Since': first.get('/atom.xml identity')?.headers['last-modified'] ?? '' })],
    ['no condition', () => ({})],
    ['an unknown tag', () => ({ 'If-None-Match': '"unknown"' })],
    ['a tag of another document', () => ({ 'If-None-Match': tagOf(first, '/rss.xml') })],
  ])('not on %s: 200', async (_, headers) => {
    expect((await history.get('/atom.xml', { ...FEED, ...headers() })).status).toBe(200)
  })

  test('the current tag is answered 304, alone or among older ones', async () => {
    const { etag = '' } = (await history.get('/atom.xml')).headers
    for (const tags of [etag, `${tagOf(first, '/atom.xml')}, ${etag}`]) {
      expect((await history.get('/atom.xml', { ...FEED, 'If-None-Match': tags })).status).toBe(304)
    }
  })

  test('RFC 9110, 13.2.2: If-Match comes first', async () => {
    const headers = { ...FEED, 'If-Match': '"other"', 'If-None-Match': tagOf(first, '/atom.xml') }
    expect((await history.get('/atom.xml', headers)).status).toBe(412)
  })
})

describe('content codings of a delta', () => {
  test.each(CODINGS)('%s holds the same as identity', async (coding) => {
    const headers = { ...FEED, 'If-None-Match': tagOf(first, '/rss.xml') }
    const plain = await history.get('/rss.xml', headers)
    const coded = await history.get('/rss.xml', { ...headers, 'Accept-Encoding': coding })
    expect(coded.headers['content-encoding']).toBe(coding)
    expect(DECODERS[coding](coded.body)).toEqual(plain.body)
    expect(coded.headers.etag).toBe((await history.get('/rss.xml', { 'Accept-Encoding': coding })).headers.etag)
  })
})

describe('RFC 6721: tombstones', () => {
  test('3: in Atom, for what was withdrawn since', async () => {
    const { body } = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(second, '/atom.xml') })
    const before = contentsOf('/atom.xml', String(second.get('/atom.xml identity')?.body))
    const garden = [...before.entries].filter(([, text]) => text.includes('garden')).map(([id]) => id)
    expect(contentsOf('/atom.xml', String(body)).gone).toEqual(garden)
    expect(String(body)).toMatch(/ when="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"\/>/)
  })

  test('RFC 4287, appendix B: before the entries, as other elements of a feed', async () => {
    const { body } = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    expect(String(body)).toContain('<entry')
    expect(String(body).lastIndexOf('<at:deleted-entry')).toBeGreaterThan(0)
    expect(String(body).lastIndexOf('<at:deleted-entry')).toBeLessThan(String(body).indexOf('<entry'))
  })

  test.each(PATHS)('%s: the namespace is nowhere in the whole document', async (path) => {
    expect(String((await history.get(path)).body)).not.toContain('tombstones')
  })

  test.each(['/rss.xml', '/feed.json'])('%s has none: its format knows none', async (path) => {
    const { body } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(second, path) })
    expect(String(body)).not.toContain('tombstones')
  })
})

describe('no shared cache hands a delta to anyone else', () => {
  test.each(PATHS)('%s: RFC 9110, 12.5.5: ordinary answers vary on Accept-Encoding only', async (path) => {
    const whole = await history.get(path, FEED)
    const unmodified = await history.get(path, { ...FEED, 'If-None-Match': whole.headers.etag ?? '' })
    expect([whole.status, whole.headers.vary]).toEqual([200, 'Accept-Encoding'])
    expect([unmodified.status, unmodified.headers.vary]).toEqual([304, 'Accept-Encoding'])
  })
})
