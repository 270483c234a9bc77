import { afterEach, describe, expect, test } from 'vitest'
import { type Audience, createAudience } from '../../src/http/audience/audience.ts'
import { subscribersOf } from '../../src/readers/day-counts.ts'
import { NOW, type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES, RSS } from './sample-documents.ts'

let site: RunningSite
let audience: Audience
afterEach(() => site.stop())

async function start(proxies?: number): Promise<void> {
  audience = createAudience({ secret: 'secret', ...(proxies === undefined ? {} : { proxies }) })
  site = await startSite({ files: ALL_FILES, audience })
}

const FEEDLY = {
  'user-agent': 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)',
}
const NETNEWSWIRE = { 'user-agent': 'NetNewsWire (RSS Reader; https://netnewswire.com/)' }
const from = (address: string, headers: Record<string, string>) => ({ ...headers, 'x-forwarded-for': address })

describe('counting polls', () => {
  test('by day, feed and reader: polls, conditional ones, 200s, 304s, deltas, bytes and clients', async () => {
    await start()
    const whole = await site.get('/rss.xml', FEEDLY)
    const etag = String(whole.headers.etag)
    await site.get('/rss.xml', { ...FEEDLY, 'if-none-match': etag })
    await site.get('/rss.xml?x=1', { ...FEEDLY, 'if-none-match': '"old"' })
    await site.get('/rss.xml', from('203.0.113.1', NETNEWSWIRE))
    await site.get('/rss.xml', from('203.0.113.1', NETNEWSWIRE), 'HEAD')
    await site.get('/rss.xml', from('203.0.113.2', { ...NETNEWSWIRE, 'accept-encoding': 'gzip' }))
    await site.get('/atom.xml', { ...FEEDLY, 'if-modified-since': 'nonsense' })
    await site.get('/', FEEDLY)
    await site.get('/articles/first', FEEDLY)
    await site.get('/robots.txt', FEEDLY)
    await site.get('/none.xml', FEEDLY)
    const gzipped = (await site.get('/rss.xml', { 'accept-encoding': 'gzip' })).body.length
    const counts = audience.take()
    const rows = counts.map(({ sketch, reported, ...row }) => ({
      ...row,
      subscribers: subscribersOf({ ...row, sketch: sketch ?? new Uint8Array(), reported }),
    }))
    const day = { day: '2026-03-01', refused: 0, delta: 0 }
    const size = Buffer.byteLength(RSS)
    expect(rows).toEqual([
      {
        ...day,
        feed: '/rss.xml',
        reader: 'Feedly',
        polls: 3,
        conditional: 2,
        whole: 2,
        notModified: 1,
        bytes: 2 * size,
        subscribers: 16,
      },
      {
        ...day,
        feed: '/rss.xml',
        reader: 'NetNewsWire',
        polls: 3,
        conditional: 0,
        whole: 3,
        notModified: 0,
        bytes: size + gzipped,
        subscribers: 2,
      },
      {
        ...day,
        feed: '/rss.xml',
        reader: 'other',
        polls: 1,
        conditional: 0,
        whole: 1,
        notModified: 0,
        bytes: gzipped,
        subscribers: 1,
      },
      {
        ...day,
        feed: '/atom.xml',
        reader: 'Feedly',
        polls: 1,
        conditional: 1,
        whole: 1,
        notModified: 0,
        bytes: expect.any(Number),
        subscribers: 16,
      },
    ])
    expect(audience.take()).toEqual([])
  })

  test('totals since the start, by feed, status and content coding', async () => {
    await start()
    const { headers } = await site.get('/rss.xml', { 'accept-encoding': 'gzip' })
    await site.get('/rss.xml')
    await site.get('/rss.xml', { 'if-none-match': String(headers.etag) })
    await site.get('/rss.xml', { 'if-match': '"none"' })
    expect(audience.totals().map(({ feed, status, coding, polls }) => [feed, status, coding, polls])).toEqual([
      ['/rss.xml', 200, 'gzip', 1],
      ['/rss.xml', 200, 'identity', 1],
      ['/rss.xml', 304, 'none', 1],
      ['/rss.xml', 412, 'none', 1],
    ])
  })

  test('429s are counted as refused', async () => {
    await start(0)
    for (let n = 0; n < 63; n++) await site.get('/rss.xml', NETNEWSWIRE)
    expect(audience.take()).toMatchObject([{ polls: 63, whole: 60, refused: 3 }])
  })
})

describe('what the counts contain', () => {
  test('no client address, and nothing of a User-Agent beyond the names in the table of readers', async () => {
    await start()
    const agent = 'Ana Ruiz <ana@people.example> from 198.51.100.77 token=abc123 (5 subscribers; feed-id=42)'
    await site.get('/rss.xml', from('203.0.113.99, 2001:db8:7:7::7', { 'user-agent': agent }))
    await site.get('/rss.xml', from('203.0.113.99', { 'user-agent': `${agent} Feedly` }))
    const kept = JSON.stringify([audience.take(), audience.totals()])
    expect(kept).not.toMatch(/ana|ruiz|people|token|abc123|203\.0|198\.51|2001:db8|127\.0|db8/i)
    expect(kept).toContain('"reported":{"42":5}')
  })

  test('the same feed path, whether or not the request includes the path of the base URL', async () => {
    audience = createAudience({ secret: 'secret' })
    site = await startSite({ files: ALL_FILES, audience, baseUrl: 'https://news.example/sub' })
    await site.get('/sub/rss.xml')
    await site.get('/rss.xml')
    expect(audience.take()).toMatchObject([{ feed: '/rss.xml', polls: 2 }])
  })
})

test('a new day begins at midnight UTC', async () => {
  let now = NOW
  audience = createAudience({ secret: 'secret' })
  site = await startSite({ files: ALL_FILES, audience, now: () => now })
  await site.get('/rss.xml')
  now += 12 * 3_600_000
  await site.get('/rss.xml')
  expect(audience.take().map(({ day, polls }) => [day, polls])).toEqual([
    ['2026-03-01', 1],
    ['2026-03-02', 1],
  ])
})
