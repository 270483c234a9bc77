import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type AudienceOptions, createAudience } from '../../src/http/audience/audience.ts'
import { GONE } from '../../src/http/site/feed-builder.ts'
import { LAST_MODIFIED, NOW, type RunningSite, sendRaw, startSite } from './running-site.ts'
import { ALL_FILES, ATOM } from './sample-documents.ts'

let site: RunningSite
let now = NOW
let built: string[]
let answer: (file: string) => Promise<typeof GONE | undefined | 'built'>

const READER = '203.0.113.1'
const OTHER = '203.0.113.2'

async function start(options: Partial<AudienceOptions> = { proxies: 1 }): Promise<void> {
  now = NOW
  built = []
  answer = async () => 'built'
  const build = async (file: string) => {
    built.push(file)
    const said = await answer(file)
    return said === 'built' ? { bytes: Buffer.from('<feed/>'), lastModified: LAST_MODIFIED, interval: 900 } : said
  }
  const audience = createAudience({ secret: 'secret', ...options })
  const files = { ...ALL_FILES, 'archive/1/atom.xml': ATOM }
  site = await startSite({ files, now: () => now, audience, build })
}

const from = (client: string) => (client === '' ? {} : { 'x-forwarded-for': client })
const get = (path: string, client = READER, headers: Record<string, string> = {}) =>
  site.get(path, { ...from(client), ...headers })
const statuses = async (paths: readonly string[], client?: string) => {
  const answers = await Promise.all(paths.map((path) => get(path, client)))
  return answers.map(({ status }) => status)
}
const authors = (count: number, first = 0) => Array.from({ length: count }, (_, n) => `/author/a${first + n}/atom.xml`)

/** Asks for as many feeds that have to be built as one client may have at once, fifty on a connection. */
async function exhaust(client = READER): Promise<void> {
  const forwarded = Object.entries(from(client)).map((field) => `${field.join(': ')}\r\n`)
  const ask = (path: string, at: number) =>
    `GET ${path} HTTP/1.1\r\nHost: a\r\n${forwarded}${at === 49 ? 'Connection: close\r\n' : ''}\r\n`
  for (let n = 0; n < 1000; n += 50) await sendRaw(site.server.port, authors(50, n).map(ask).join(''))
}

describe('a client that has requested more documents on demand than its allowance', () => {
  beforeAll(async () => {
    await start()
    await exhaust()
  })
  afterAll(() => site.stop())

  test('RFC 6585, 4: gets 429 for further ones, whatever its User-Agent and the method', async () => {
    expect(built).toHaveLength(1000)
    for (const path of ['/author/more/rss.xml', '/author/nobody/feed.json', '/language/fr/archive/1/rss.xml']) {
      const { status, headers, body } = await get(path, READER, { 'user-agent': `Feedly ${path} 5000 subscribers` })
      expect(status).toBe(429)
      expect(headers['retry-after']).toBe('1')
      expect(headers['cache-control']).toBe('no-store')
      expect(body.toString()).toContain('wait 1 second.')
    }
    expect((await site.get('/author/more/rss.xml', from(READER), 'POST')).status).toBe(429)
    expect(built).toHaveLength(1000)
  })

  test('still gets documents in memory or in the folder, and 304s', async () => {
    expect(await statuses(['/rss.xml', '/author/a999/atom.xml', '/archive/1/atom.xml'])).toEqual([200, 200, 200])
    const { etag } = (await get('/author/a999/atom.xml')).headers
    expect((await get('/author/a999/atom.xml', READER, { 'if-none-match': String(etag) })).status).toBe(304)
  })

  test('shares a document being built for another client, and does not use up the allowance of others', async () => {
    answer = async () => {
      await setTimeout(100)
      return 'built'
    }
    const first = get('/author/more/atom.xml', OTHER)
    while (built.at(-1) !== 'author/more/atom.xml') await setTimeout(5)
    expect((await get('/author/more/atom.xml')).status).toBe(200)
    expect((await first).status).toBe(200)
    const others = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const [, given] = await Promise.all([get(`/author/b${n}/rss.xml`), get(`/author/b${n}/rss.xml`, OTHER)])
        return given.status
      }),
    )
    expect(others).toEqual(Array(10).fill(200))
  })

  test('is served again after Retry-After', async () => {
    now += 1000
    // One after the other: of two requests at once, either may come first.
    expect(await statuses(['/author/wanted/atom.xml'])).toEqual([200])
    expect(await statuses(['/author/too/atom.xml'])).toEqual([429])
  })
})

describe('a feed that does not exist', () => {
  const reload = (feeds: readonly string[]) => site.site.reload([], feeds)
  afterEach(() => site.stop())

  test.each([
    ['never existed', undefined, 404],
    ['has only withdrawn articles', GONE, 410],
  ] as const)('$0 → $2, and the publisher is asked at most once a minute', async (_, said, status) => {
    await start()
    answer = async () => said
    const path = '/author/anna/atom.xml'
    expect(await statuses([path, path])).toEqual([status, status])
    expect(await statuses([path])).toEqual([status])
    expect(built).toEqual(['author/anna/atom.xml'])
    now += 61_000
    expect(await statuses([path])).toEqual([status])
    expect(built).toHaveLength(2)
  })

  test('is looked for again as soon as a pass has changed any feed', async () => {
    await start()
    answer = async () => undefined
    expect(await statuses(['/author/anna/atom.xml', '/archive/2/atom.xml'])).toEqual([404, 404])
    answer = async () => 'built'
    await reload([])
    expect(await statuses(['/author/anna/atom.xml'])).toEqual([404])
    await reload(['author/anna'])
    expect(await statuses(['/author/anna/atom.xml', '/archive/2/atom.xml'])).toEqual([200, 200])
  })

  test('is remembered for at most a thousand addresses', async () => {
    await start({ proxies: 1, allowance: false })
    answer = async () => undefined
    await exhaust()
    await statuses(['/author/a999/atom.xml', '/author/one-more/atom.xml'])
    expect(built).toHaveLength(1001)
    const [first] = built
    await statuses([`/${first}`])
    expect(built).toHaveLength(1002)
  })
})

test.each<[string, Partial<AudienceOptions>, string]>([
  ['that may be a proxy for everyone', {}, ''],
  ['with the setting `allowance: false`', { proxies: 1, allowance: false }, READER],
])('a client %s never gets a 429', async (_, options, client) => {
  await start(options)
  answer = async () => undefined
  await exhaust(client)
  expect(await statuses(authors(20, 1000), client)).toEqual(Array(20).fill(404))
  expect(built).toHaveLength(1020)
  await site.stop()
})
