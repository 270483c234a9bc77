import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
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

const ends: (() => void | Promise<void>)[] = []

beforeAll(async () => {
  history = await startHistory((end) => ends.unshift(end))
  for (const subject of ['harbour', 'library', 'garden', 'museum']) writeArticle(history.source, subject)
  await history.publish()
  await remember(first)
  writeArticle(history.source, 'theatre')
  await history.publish()
  await remember(second)
  writeArticle(history.source, 'library', 'Sunday')
  await removeArticle(history, 'garden')
})

afterAll(async () => {
  for (const end of ends) await end()
})

describe('RFC 3229, 10.4.1: 226 IM Used', () => {
  test.each(PATHS)(
    '%s: the delta has only the entries that are new or changed since the version named',
    async (path) => {
      const answer = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
      expect(answer.status).toBe(226)
      const { entries } = contentsOf(path, String(answer.body))
      const texts = [...entries.values()].join()
      expect(entries.size).toBe(2)
      expect(texts).toContain('theatre')
      expect(texts).toContain('Sunday')
    },
  )

  test.each(PATHS)('%s: the delta is a valid feed of its format', async (path) => {
    const { body } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
    const check = { '/atom.xml': checkAtom, '/rss.xml': checkRss, '/feed.json': checkJsonFeed }[path]
    expect(check(String(body))).toEqual([])
  })

  test('the ETag is that of the complete document, so the next request can name it', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    const now = await history.get('/atom.xml')
    expect(answer.headers.etag).toBe(now.headers.etag)
    expect(answer.headers['last-modified']).toBe(now.headers['last-modified'])
    const next = await history.get('/atom.xml', { ...FEED, 'If-None-Match': answer.headers.etag ?? '' })
    expect(next.status).toBe(304)
  })

  test('only for GET: a HEAD is answered as without A-IM', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') }, 'HEAD')
    expect(answer.status).toBe(200)
  })

  test('concurrent requests get the same bytes', async () => {
    const headers = { ...FEED, 'If-None-Match': tagOf(second, '/rss.xml') }
    const answers = await Promise.all(Array.from({ length: 20 }, () => history.get('/rss.xml', headers)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(226)
  })

  test('is not used if the delta is no shorter than the complete document: 200', async () => {
    const rewritten = await startHistory(onTestFinished)
    const publish = async (word: string) => {
      for (const subject of ['harbour', 'library']) writeArticle(rewritten.source, subject, word)
      await rewritten.publish()
    }
    await publish('Saturday')
    const tags = await Promise.all(PATHS.map(async (path) => (await rewritten.get(path)).headers.etag ?? ''))
    await publish('Sunday')
    const answers = PATHS.map((path, n) => rewritten.get(path, { ...FEED, 'If-None-Match': tags[n] ?? '' }))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200])
  })
})

describe('RFC 3229: header fields of a 226', () => {
  test.each(PATHS)('10.5.2 and 10.8: %s has IM: feed, and no shared cache may store it', async (path) => {
    const { headers } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(first, path) })
    expect(headers).toMatchObject({
      im: 'feed',
      'cache-control': 'no-store, im',
      vary: 'A-IM, If-None-Match, Accept-Encoding',
      'content-type': first.get(`${path} identity`)?.headers['content-type'],
      'x-content-type-options': 'nosniff',
    })
  })

  test('Fetch Standard, 3.3: a request with Origin gets the CORS fields, another does not', async () => {
    const headers = { ...FEED, 'If-None-Match': tagOf(first, '/rss.xml') }
    const [plain, crossOrigin] = [
      await history.get('/rss.xml', headers),
      await history.get('/rss.xml', { ...headers, Origin: 'https://reader.example' }),
    ]
    expect(crossOrigin.headers['access-control-allow-origin']).toBe('*')
    expect(plain.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('10.5.1: Delta-Base names the base if the client named several tags; the newest is used', async () => {
    const tags = [tagOf(first, '/atom.xml'), '"unknown"', tagOf(second, '/atom.xml')].join(', ')
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tags })
    expect(answer.status).toBe(226)
    expect(answer.headers['delta-base']).toBe(tagOf(second, '/atom.xml'))
    expect(contentsOf('/atom.xml', String(answer.body)).entries.size).toBe(1)
  })

  test('10.5.1: no Delta-Base if the client named one tag', async () => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    expect(answer.headers).not.toHaveProperty('delta-base')
  })
})

describe('RFC 3229, 10.5.3: the A-IM field', () => {
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
  ])('A-IM: %s → %i', async (field, status) => {
    const answer = await history.get('/rss.xml', { 'A-IM': field, 'If-None-Match': tagOf(first, '/rss.xml') })
    expect(answer.status).toBe(status)
  })
})

describe('RFC 3229, 10.4.1: the version that a delta is based on', () => {
  test.each(['identity', ...CODINGS])('is named by its ETag in the coding %s', async (coding) => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml', coding) })
    expect(answer.status).toBe(226)
  })

  test.each([
    ['marked as weak', (tag: string) => `W/${tag}`],
    ['with the suffix of a proxy', (tag: string) => tag.replace(/"$/, '-gzip"')],
    ['without quotes', (tag: string) => tag.replaceAll('"', '')],
    ['in a list', (tag: string) => `"a", ${tag}`],
  ])('is named by an ETag %s', async (_, change) => {
    const answer = await history.get('/atom.xml', { ...FEED, 'If-None-Match': change(tagOf(first, '/atom.xml')) })
    expect(answer.status).toBe(226)
  })

  test.each([
    ['a date alone', () => ({ 'If-Modified-Since': first.get('/atom.xml identity')?.headers['last-modified'] ?? '' })],
    ['no condition', () => ({})],
    ['an unknown ETag', () => ({ 'If-None-Match': '"unknown"' })],
    ['an ETag of another document', () => ({ 'If-None-Match': tagOf(first, '/rss.xml') })],
  ])('is none for %s: 200 with the complete document', async (_, headers) => {
    expect((await history.get('/atom.xml', { ...FEED, ...headers() })).status).toBe(200)
  })

  test('RFC 9110, 13.1.2: the current ETag is a 304, alone or in a list with older ones', async () => {
    const { etag = '' } = (await history.get('/atom.xml')).headers
    for (const tags of [etag, `${tagOf(first, '/atom.xml')}, ${etag}`]) {
      expect((await history.get('/atom.xml', { ...FEED, 'If-None-Match': tags })).status).toBe(304)
    }
  })

  test('RFC 9110, 13.2.2: If-Match is evaluated first', async () => {
    const headers = { ...FEED, 'If-Match': '"other"', 'If-None-Match': tagOf(first, '/atom.xml') }
    expect((await history.get('/atom.xml', headers)).status).toBe(412)
  })
})

describe('content codings of a delta', () => {
  test.each(CODINGS)('the delta in %s decodes to the delta without a coding', async (coding) => {
    const headers = { ...FEED, 'If-None-Match': tagOf(first, '/rss.xml') }
    const plain = await history.get('/rss.xml', headers)
    const coded = await history.get('/rss.xml', { ...headers, 'Accept-Encoding': coding })
    expect(coded.headers['content-encoding']).toBe(coding)
    expect(DECODERS[coding](coded.body)).toEqual(plain.body)
    expect(coded.headers.etag).toBe((await history.get('/rss.xml', { 'Accept-Encoding': coding })).headers.etag)
  })
})

describe('RFC 6721: tombstones', () => {
  test('3: Atom has one for each entry withdrawn since', async () => {
    const { body } = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(second, '/atom.xml') })
    const before = contentsOf('/atom.xml', String(second.get('/atom.xml identity')?.body))
    const garden = [...before.entries].filter(([, text]) => text.includes('garden')).map(([id]) => id)
    expect(contentsOf('/atom.xml', String(body)).gone).toEqual(garden)
    expect(String(body)).toMatch(/ when="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"\/>/)
  })

  test('RFC 4287, appendix B: they precede the entries', async () => {
    const { body } = await history.get('/atom.xml', { ...FEED, 'If-None-Match': tagOf(first, '/atom.xml') })
    expect(String(body)).toContain('<entry')
    expect(String(body).lastIndexOf('<at:deleted-entry')).toBeGreaterThan(0)
    expect(String(body).lastIndexOf('<at:deleted-entry')).toBeLessThan(String(body).indexOf('<entry'))
  })

  test.each(PATHS)('%s: the complete document does not declare their namespace', async (path) => {
    expect(String((await history.get(path)).body)).not.toContain('tombstones')
  })

  test.each(['/rss.xml', '/feed.json'])('%s has none, because its format has no such element', async (path) => {
    const { body } = await history.get(path, { ...FEED, 'If-None-Match': tagOf(second, path) })
    expect(String(body)).not.toContain('tombstones')
  })
})

describe('shared caches', () => {
  test.each(PATHS)('RFC 9110, 12.5.5: %s: responses other than 226 have Vary: Accept-Encoding only', async (path) => {
    const whole = await history.get(path, FEED)
    const unmodified = await history.get(path, { ...FEED, 'If-None-Match': whole.headers.etag ?? '' })
    expect([whole.status, whole.headers.vary]).toEqual([200, 'Accept-Encoding'])
    expect([unmodified.status, unmodified.headers.vary]).toEqual([304, 'Accept-Encoding'])
  })
})
