import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freshnessOfInterval } from '../../src/domain/freshness.ts'
import { toResourceHeaders } from '../../src/http/site/resource-headers.ts'
import { routeOfFile } from '../../src/http/site/routes.ts'
import { ask, BASE_URL, LAST_MODIFIED, type RunningSite, sendRaw, startSite } from './running-site.ts'
import { ALL_FILES, PAGE, RSS } from './sample-documents.ts'

let site: RunningSite
beforeAll(async () => {
  site = await startSite({ files: ALL_FILES })
})
afterAll(() => site.stop())

const ERROR_HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

describe('addresses and their media types', () => {
  test.each([
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json'],
    ['/', 'text/html; charset=utf-8'],
    ['/articles/first', 'text/html; charset=utf-8'],
    ['/favicon.ico', 'image/x-icon'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/healthz', 'text/plain; charset=utf-8'],
    ['/readyz', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { status, headers, body } = await site.get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(body.length).toBeGreaterThan(0)
  })

  test('a feed has Last-Modified, Cache-Control, Vary, Link and CORS fields', async () => {
    const { headers, body } = await site.get('/rss.xml')
    expect(body.toString()).toBe(RSS)
    expect(headers).toMatchObject({
      'last-modified': 'Thu, 26 Feb 2026 10:30:00 GMT',
      'cache-control': 'public, max-age=300, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
      vary: 'Accept-Encoding',
      link: `<${BASE_URL}/rss.xml>; rel="self"`,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Last-Modified, Link',
    })
  })

  test('WebSub, 4: a feed names its hubs beside itself; archives, OPML and pages name none', () => {
    const urls = ['https://a.example/', 'https://b.example/']
    const toHeaders = toResourceHeaders({ baseUrl: BASE_URL, freshness: freshnessOfInterval(300), hubs: urls })
    const linkOf = (file: string) => {
      const route = routeOfFile(file)
      const { always = [] } = route ? toHeaders(route, Buffer.of()) : {}
      return always[always.indexOf('Link') + 1]
    }
    const hubs = '<https://a.example/>; rel="hub", <https://b.example/>; rel="hub"'
    expect(linkOf('rss.xml')).toBe(`<${BASE_URL}/rss.xml>; rel="self", ${hubs}`)
    expect(linkOf('language/fr/feed.json')).toBe(`<${BASE_URL}/language/fr/feed.json>; rel="self", ${hubs}`)
    expect(linkOf('archive/1/rss.xml')).toBe(`<${BASE_URL}/archive/1/rss.xml>; rel="self"`)
    expect(linkOf('opml.xml')).toBe(`<${BASE_URL}/opml.xml>; rel="self"`)
  })

  test('a page has a Content-Security-Policy that allows no scripts, and only its own style', async () => {
    const { headers } = await site.get('/articles/first')
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'sha256-")
    expect(headers['cache-control']).toContain('max-age=60')
  })

  test('a browser that opens a feed gets the feed, not a page about it', async () => {
    const { body } = await site.get('/rss.xml', { 'sec-fetch-dest': 'document', accept: 'text/html' })
    expect(body.toString()).toBe(RSS)
  })

  test.each([
    '/rss.xml?utm_source=x',
    '/rss.xml?_=0.123',
    '/rss.xml?',
    '/rss.xml?a=/b/../c',
    '/?x',
    '/articles/first?y=%',
  ])('a query is ignored, with the same bytes and ETag: %s', async (path) => {
    const [plain, queried] = await Promise.all([site.get(path.replace(/\?.*/, '')), site.get(path)])
    expect(queried.status).toBe(200)
    expect(queried.body.equals(plain.body)).toBe(true)
    expect(queried.headers.etag).toBe(plain.headers.etag)
  })

  test('Host, X-Forwarded-Host and Forwarded change neither bytes nor header fields', async () => {
    for (const path of ['/rss.xml', '/', '/articles/first', '/rss.xml/', '/nothing']) {
      const forged = {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
        forwarded: 'host=evil.example',
      }
      const [plain, other] = await Promise.all([site.get(path), site.get(path, forged)])
      expect({ ...other.headers, date: '' }).toEqual({ ...plain.headers, date: '' })
      expect(other.body.equals(plain.body)).toBe(true)
    }
  })
})

describe('other spellings of an address: one 301 to the canonical one', () => {
  test.each([
    ['/rss.xml/', '/rss.xml'],
    ['//rss.xml', '/rss.xml'],
    ['/%72ss.xml', '/rss.xml'],
    ['/rss.xml//?x=1', '/rss.xml'],
    ['//', '/'],
    ['/index.html', '/'],
    ['/articles/first/', '/articles/first'],
    ['//articles///first', '/articles/first'],
    ['/articles/first.html', '/articles/first'],
    ['/articles//first.html/', '/articles/first'],
    ['/index.html/', '/'],
  ])('%s → %s', async (path, location) => {
    const { status, headers } = await site.get(path)
    expect([status, headers.location]).toEqual([301, BASE_URL + location])
  })
})

describe('errors: one sentence of plain text, Cache-Control: no-store', () => {
  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/nothing/', 404],
    ['GET', '/articles/..%5crss/', 404],
    ['GET', '/RSS.xml', 404],
    ['GET', '/articles', 404],
    ['GET', '/articles/unknown', 404],
    ['GET', '/articles/first/more', 404],
    ['GET', '/articles/..', 400],
    ['GET', '/articles/%2e%2e', 400],
    ['GET', '/articles/.hidden', 404],
    ['GET', '/articles/..%5crss', 404],
    ['GET', `/articles/${'x'.repeat(300)}`, 404],
    ['GET', '/../rss.xml', 400],
    ['GET', '/./rss.xml', 400],
    ['GET', '/rss.xml.gz', 404],
    ['GET', '/ledger.jsonl', 404],
    ['GET', '/.gazette.lock', 404],
    ['GET', '/articles/%2e%2e%2fledger', 400],
    ['GET', '/articles/a%2fb', 400],
    ['GET', '/%', 400],
    ['GET', '/rss.xml%00', 400],
    ['GET', '/%ff', 400],
    ['GET', '/articles/%0d%0aSet-Cookie', 400],
    ['GET', `/${'x'.repeat(3000)}`, 414],
    ['GET', '/healthz/x', 404],
    ['POST', '/nothing', 404],
    ['POST', '/articles/unknown', 404],
    ['POST', '/rss.xml.gz', 404],
    ['POST', '/rss.xml', 405],
    ['POST', '/opml.xml', 405],
    ['POST', '/index.html', 405],
    ['POST', '/articles/first.html', 405],
    ['POST', '/rss.xml/', 405],
    ['POST', '/favicon.ico', 405],
    ['POST', '/favicon.svg', 405],
    ['DELETE', '/robots.txt', 405],
    ['POST', '/readyz', 405],
    ['PUT', '/articles/first', 405],
    ['DELETE', '/', 405],
    ['PATCH', '/feed.json?x', 405],
    ['POST', '/healthz', 405],
    ['TRACE', '/rss.xml', 405],
  ])('%s %s → %i', async (method, path, status) => {
    const answer = await site.get(path, {}, method)
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject(ERROR_HEADERS)
    expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : undefined)
    expect(answer.body.toString()).toMatch(/^[^<\n]{5,100}\n$/)
  })

  test.each([
    ['bytes that are no request', 'hello\r\n\r\n', 400],
    ['RFC 9110, 9.3.6: CONNECT, which only proxies support', 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    [
      'bytes beyond ASCII in the path',
      Buffer.from('GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'latin1'),
      400,
    ],
    ['header fields of more than 16 KiB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'RFC 9112, 6.1: Content-Length and Transfer-Encoding',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('$0 → $2', async (_what, bytes, status) => {
    const answer = await sendRaw(site.server.port, bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    // RFC 9110, 6.6.1
    expect(answer).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/)
  })

  test.each([
    ['HTTP/2.0', 'GET / HTTP/2.0\r\nHost: x\r\n\r\n'],
    ['HTTP/2.0, HEAD', 'HEAD /rss.xml HTTP/2.0\r\nHost: x\r\n\r\n'],
    ['HTTP/2.0, OPTIONS', 'OPTIONS * HTTP/2.0\r\nHost: x\r\n\r\n'],
    ['HTTP/2.0, POST', 'POST /rss.xml HTTP/2.0\r\nHost: x\r\nContent-Length: 1\r\n\r\nx'],
    ['the connection preface of HTTP/2 (RFC 9113, 3.4)', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/2, without a minor version', 'GET / HTTP/2\r\nHost: x\r\n\r\n'],
    ['HTTP/1.2', 'GET / HTTP/1.2\r\nHost: x\r\n\r\n'],
    ['HTTP/3.0', 'GET / HTTP/3.0\r\nHost: x\r\n\r\n'],
    ['HTTP/10.0', 'GET / HTTP/10.0\r\nHost: x\r\n\r\n'],
    ['HTTP/0.9', 'GET / HTTP/0.9\r\n\r\n'],
    ['no version at all', 'GET /\r\n\r\n'],
  ])('RFC 9110, 15.6.6: 505 for %s', async (_what, bytes) => {
    const answer = await sendRaw(site.server.port, bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 505 HTTP Version Not Supported\r\n/)
    expect(answer).toContain('Content-Type: text/plain; charset=utf-8\r\n')
    expect(answer).toContain('Cache-Control: no-store\r\n')
    expect(answer).toContain('Connection: close\r\n')
    expect(answer.match(/^HTTP\/1\.1 \d/gm)).toHaveLength(1)
  })

  test('the response to bytes that are no request is plain text with Cache-Control: no-store', async () => {
    const answer = await sendRaw(site.server.port, 'hello\r\n\r\n')
    expect(answer).toContain('Content-Type: text/plain; charset=utf-8\r\n')
    expect(answer).toContain('Cache-Control: no-store\r\n')
    expect(answer).toMatch(/\r\n\r\nBad Request\n$/)
  })

  test.each([
    ['RFC 9112, 3.2: no Host field', '', 400],
    ['RFC 9112, 3.2: two Host fields', 'Host: x\r\nHost: y\r\n', 400],
    ['RFC 9112, 3.2: a space in Host', 'Host: x y\r\n', 400],
    ['RFC 9112, 3.2: a user in Host', 'Host: me@x\r\n', 400],
    ['RFC 9112, 3.2: a path in Host', 'Host: x/y\r\n', 400],
    ['RFC 9112, 3.2: a port that is no number', 'Host: x:y\r\n', 400],
    ['RFC 9110, 10.1.1: an unknown expectation', 'Host: x\r\nExpect: tea\r\n', 417],
  ])('%s → one sentence', async (_what, fields, status) => {
    const answer = await sendRaw(site.server.port, `GET /rss.xml HTTP/1.1\r\n${fields}\r\n`)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain('Cache-Control: no-store\r\n')
    expect(answer).toMatch(/\r\n\r\n[^\n]+\.\n$/)
  })

  test.each(['', 'x', 'x:', 'news.example.org:8080', 'a_b.example', '192.0.2.1', '[2001:db8::1]', '[::1]:3000'])(
    'RFC 9110, 7.2: "Host: %s" is valid',
    async (host) => {
      const request = `GET /rss.xml HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
      expect(await sendRaw(site.server.port, request)).toMatch(/^HTTP\/1\.1 200 /)
    },
  )

  test.each([
    ['POST', 405],
    ['GET', 200],
  ])(
    'RFC 9110, 10.1.1: a client that asks whether to send a body is answered at once: %s → %i',
    async (method, status) => {
      const fields = 'Host: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n'
      const answer = await sendRaw(site.server.port, `${method} /rss.xml HTTP/1.1\r\n${fields}\r\n`)
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\nConnection: close\r\n`, 's'))
    },
  )

  test('RFC 9110, 13.1.3: If-Modified-Since in two field lines is ignored', async () => {
    const field = `If-Modified-Since: ${new Date(LAST_MODIFIED).toUTCString()}\r\n`
    const request = (fields: string) => `GET /rss.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${fields}\r\n`
    expect(await sendRaw(site.server.port, request(field))).toMatch(/^HTTP\/1\.1 304 /)
    expect(await sendRaw(site.server.port, request(field + field))).toMatch(/^HTTP\/1\.1 200 /)
  })

  test.each(['/rss.xml?x', '/', '', '?x'])(
    'RFC 9112, 3.2.2: absolute form is accepted: http://other.example%s',
    async (rest) => {
      const request = `GET http://other.example${rest} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
      expect(await sendRaw(site.server.port, request)).toMatch(/^HTTP\/1\.1 200 /)
    },
  )

  test('an HTTP/1.0 request needs no Host field', async () => {
    expect(await sendRaw(site.server.port, 'GET /rss.xml HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('RFC 9110, 9.3.7: OPTIONS * → 204', async () => {
    const answer = await sendRaw(site.server.port, 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 204 /)
  })
})

describe('Fetch Standard: CORS preflight requests', () => {
  test.each(['/rss.xml', '/articles/first', '/nothing', '//rss.xml', '/rss.xml/', '/articles/first.html', '/%'])(
    'OPTIONS %s allows any origin, method and header field',
    async (path) => {
      const asked = {
        origin: 'https://reader.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      }
      const { status, headers, body } = await site.get(path, asked, 'OPTIONS')
      expect(status).toBe(204)
      expect(body.length).toBe(0)
      expect(headers).toMatchObject({
        allow: 'GET, HEAD, OPTIONS',
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': '*',
      })
    },
  )
})

describe('a base URL with a path, whether or not a proxy removes it', () => {
  let below: RunningSite
  beforeAll(async () => {
    below = await startSite({ files: ALL_FILES, baseUrl: 'https://example.org/news' })
  })
  afterAll(() => below.stop())

  test.each([
    ['/rss.xml', 200, undefined],
    ['/news/rss.xml', 200, undefined],
    ['/news/articles/first?x', 200, undefined],
    ['/news/', 200, undefined],
    ['/news', 301, 'https://example.org/news/'],
    ['/news//rss.xml', 301, 'https://example.org/news/rss.xml'],
    ['/rss.xml/', 301, 'https://example.org/news/rss.xml'],
    ['/newsletter/rss.xml', 404, undefined],
  ])('%s → %i', async (path, status, location) => {
    const answer = await below.get(path)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    if (path === '/news/rss.xml') expect(answer.headers.link).toBe('<https://example.org/news/rss.xml>; rel="self"')
  })
})

describe('a base URL with a path that addresses below it begin with, too', () => {
  test.each([
    ['articles', '/rss.xml', 200],
    ['articles', '/articles/rss.xml', 200],
    ['articles', '/articles/first', 200],
    ['articles', '/articles/articles/first', 200],
    ['articles', '/articles/', 200],
    ['articles', '/articles', 301],
    ['articles', '/articles/favicon.svg', 200],
    ['articles', '/articles/healthz', 200],
    ['articles', '/articles/nothing', 404],
    ['feeds', '/feeds/ports/rss.xml', 200],
    ['feeds', '/feeds/feeds/ports/rss.xml', 200],
    ['feeds', '/feeds/rss.xml', 200],
  ])('https://example.org/%s: %s → %i', async (path, asked, status) => {
    const files = { ...ALL_FILES, 'feeds/ports/rss.xml': RSS }
    const below = await startSite({ files, baseUrl: `https://example.org/${path}` })
    onTestFinished(below.stop)
    expect((await below.get(asked)).status).toBe(status)
  })
})

describe('before anything is published', () => {
  let empty: RunningSite | undefined
  afterEach(() => empty?.stop())

  test('feeds, pages and /readyz are 503 with Retry-After; /healthz is 200', async () => {
    empty = await startSite()
    for (const path of ['/rss.xml', '/atom.xml', '/feed.json', '/', '/articles/first', '/readyz', '/rss.xml?x']) {
      const { status, headers } = await empty.get(path, { 'if-none-match': '*' })
      expect([path, status]).toEqual([path, 503])
      expect(headers['retry-after']).toMatch(/^[0-9]+$/)
      expect(headers).toMatchObject(ERROR_HEADERS)
    }
    expect((await empty.get('/rss.xml', {}, 'POST')).status).toBe(405)
    expect((await empty.get('/healthz')).status).toBe(200)
    expect((await empty.get('/favicon.ico')).status).toBe(200)
    expect((await empty.get('/nothing')).status).toBe(404)
  })

  test('the first publication makes the feed and /readyz 200', async () => {
    empty = await startSite()
    await empty.publish('rss.xml', RSS)
    await empty.site.reload(['rss.xml'])
    expect((await empty.get('/rss.xml')).status).toBe(200)
    expect((await empty.get('/readyz')).status).toBe(200)
    expect((await empty.get('/atom.xml')).status).toBe(503)
    expect((await empty.get('/articles/first')).status).toBe(404)
  })
})

test('a page that cannot be read is a 503 with Retry-After, and logged', async () => {
  await site.publish('articles/folder.html/inside', PAGE)
  const { status, headers } = await ask(site.server.port, '/articles/folder')
  expect([status, headers['retry-after']]).toEqual([503, '30'])
  expect(site.log.at(-1)).toContain('folder')
})
