import { Agent } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { type AudienceOptions, createAudience } from '../../src/http/audience/audience.ts'
import { createRateLimiter } from '../../src/http/audience/rate-limiter.ts'
import { costOf, POLLING_WINDOW, WHOLE } from '../../src/readers/rate-limit.ts'
import { type Answer, ask, NOW, type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES } from './sample-documents.ts'

const SECOND = 1000
let site: RunningSite
let now = NOW
/** Thousands of requests need no connections of their own. */
const agent = new Agent({ keepAlive: true })
afterEach(async () => {
  agent.destroy()
  await site.stop()
  now = NOW
})

async function start(options: Partial<AudienceOptions> = {}): Promise<void> {
  const audience = createAudience({ secret: 'secret', proxies: 0, ...options })
  site = await startSite({ files: ALL_FILES, now: () => now, audience })
}

const get = (headers: Record<string, string> = {}, path = '/rss.xml', method = 'GET') =>
  ask(site.server.port, path, headers, method, agent)

/** One poll every `interval` milliseconds. */
async function hammer(times: number, interval: number, headers: Record<string, string> = {}, path = '/rss.xml') {
  const answers: Answer[] = []
  for (let n = 0; n < times; n++) {
    answers.push(await get(headers, path))
    now += interval
  }
  return { answers, served: answers.filter(({ status }) => status === 200).length, last: answers.at(-1) }
}

const hammered = (headers: Record<string, string> = {}) => hammer(70, 6 * SECOND, headers)

describe('a client that polls a feed without validators', () => {
  test('RFC 6585, 4: gets 429 with Retry-After, no-store and advice once its allowance is used up', async () => {
    await start()
    const { served, last } = await hammered({ 'user-agent': 'curl/8' })
    expect(served).toBeGreaterThanOrEqual(60)
    expect(served).toBeLessThan(65)
    expect(last?.status).toBe(429)
    expect(last?.headers['retry-after']).toMatch(/^\d{1,4}$/)
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(3600)
    expect(last?.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' })
    expect(last?.body.toString()).toContain('If-None-Match')
    expect(last?.headers.etag).toBeUndefined()
  })

  test('is served again after Retry-After', async () => {
    await start()
    const { last } = await hammered()
    now += Number(last?.headers['retry-after']) * SECOND
    expect((await get()).status).toBe(200)
  })

  test('never gets 429 at one poll every five minutes', async () => {
    await start()
    expect((await hammer(288, 300 * SECOND)).served).toBe(288)
  })

  test('has an allowance for each feed, shared with no other reader at its address', async () => {
    await start()
    await hammered({ 'user-agent': 'curl/8' })
    expect((await get({ 'user-agent': 'curl/8' })).status).toBe(429)
    expect((await get({ 'user-agent': 'curl/8' }, '/atom.xml')).status).toBe(200)
    expect((await get({ 'user-agent': 'newsboat/2.38' })).status).toBe(200)
  })

  test('gets no new allowance by changing the version or name in its User-Agent', async () => {
    await start()
    await hammered({ 'user-agent': 'MyOwn/1' })
    expect((await get({ 'user-agent': 'YourOwn/2' })).status).toBe(429)
  })

  test('gets no new allowance by a query or a forged X-Forwarded-For', async () => {
    await start()
    await hammered()
    expect((await get({}, '/rss.xml?fresh=1')).status).toBe(429)
    expect((await get({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(429)
  })

  test('gets 429 for HEAD too, without a body', async () => {
    await start()
    await hammer(120, 0)
    const answer = await get({}, '/rss.xml', 'HEAD')
    expect([answer.status, answer.body.length]).toEqual([429, 0])
    expect(answer.headers['retry-after']).toBeDefined()
  })
})

describe('a request with the current validator', () => {
  test('gets 304 even if the allowance is used up', async () => {
    await start()
    const { etag = '', 'last-modified': date = '' } = (await get()).headers
    expect((await hammered()).last?.status).toBe(429)
    const { answers } = await hammer(100, 0, { 'if-none-match': etag })
    expect(answers.filter(({ status }) => status !== 304)).toEqual([])
    expect((await get({ 'if-modified-since': date })).status).toBe(304)
  })

  test('costs nothing of the allowance', async () => {
    await start()
    const etag = String((await get()).headers.etag)
    await hammer(500, 0, { 'if-none-match': etag })
    expect((await hammer(59, 0)).served).toBe(59)
  })
})

describe('the cost of a response', () => {
  test('a tenth for a request with an outdated validator', async () => {
    await start()
    const { served } = await hammer(650, 0, { 'if-none-match': '"old"' })
    expect(served).toBe(600)
  })

  test('a tenth for HEAD', async () => {
    await start()
    for (let n = 0; n < 100; n++) await get({}, '/rss.xml', 'HEAD')
    expect((await hammer(60, 0)).served).toBe(50)
  })

  test('nothing for an HTML page', async () => {
    await start()
    const { answers } = await hammer(100, 0, {}, '/')
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })
})

describe('an aggregator', () => {
  test('for 1,000 subscribers has a larger allowance than a single reader, but not an unlimited one', async () => {
    await start()
    const agent = { 'user-agent': 'Feedbin feed-id:1 - 1000 subscribers' }
    const { served } = await hammer(1300, 0, agent)
    expect(served).toBe(1200)
    expect((await hammer(100, 0, { 'user-agent': 'Feedbin' })).served).toBe(0)
  })
})

describe('behind a proxy', () => {
  test('that names its clients, each client has an allowance of its own', async () => {
    site = await startSite({ files: ALL_FILES, now: () => now, audience: createAudience({ secret: 'secret' }) })
    await hammered({ 'x-forwarded-for': '203.0.113.9' })
    expect((await get({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(429)
    expect((await get({ 'x-forwarded-for': '203.0.113.8' })).status).toBe(200)
  })

  test('that names no clients, nobody gets a 429', async () => {
    site = await startSite({ files: ALL_FILES, now: () => now, audience: createAudience({ secret: 'secret' }) })
    expect((await hammer(200, 0)).served).toBe(200)
  })

  test('RFC 9110, 7.6.3: that only adds Via, as caches do, nobody who is unknown gets a 429', async () => {
    site = await startSite({ files: ALL_FILES, now: () => now, audience: createAudience({ secret: 'secret' }) })
    const cache = { via: '1.1 cache.example' }
    expect((await hammer(100, 0, cache)).served).toBe(100)
    expect((await hammer(100, 0, { ...cache, 'x-forwarded-for': '203.0.113.9' })).served).toBe(60)
    await site.stop()
    await start({ proxies: 0 })
    expect((await hammer(100, 0, cache)).served).toBe(60)
  })

  test('that the setting `proxies` counts, what a client adds to X-Forwarded-For itself is ignored', async () => {
    await start({ proxies: 1 })
    await hammered({ 'x-forwarded-for': '203.0.113.9' })
    expect((await get({ 'x-forwarded-for': '1.1.1.1, 203.0.113.9' })).status).toBe(429)
    expect((await get({ 'x-forwarded-for': '203.0.113.9, 1.1.1.1' })).status).toBe(200)
  })
})

test('with the setting `allowance: false` nobody gets a 429', async () => {
  await start({ allowance: false })
  expect((await hammer(200, 0)).served).toBe(200)
})

test('a bounded number of clients is remembered; a forgotten one has a full allowance', async () => {
  await start()
  const book = createRateLimiter(POLLING_WINDOW, 10)
  for (let n = 0; n < 60; n++) book.take(1, costOf(WHOLE), NOW)
  expect(book.take(1, costOf(WHOLE), NOW)).toBeGreaterThan(0)
  for (let key = 2; key <= 11; key++) book.take(key, costOf(WHOLE), NOW)
  expect(book.take(1, costOf(WHOLE), NOW)).toBe(0)
})
