import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES } from './sample-documents.ts'

let site: RunningSite
const tags = { identity: '', gzip: '', br: '', zstd: '' }

beforeAll(async () => {
  site = await startSite({ files: ALL_FILES })
  for (const coding of ['identity', 'gzip', 'br', 'zstd'] as const) {
    const { headers } = await site.get('/rss.xml', { 'accept-encoding': coding })
    tags[coding] = String(headers.etag).slice(1, -1)
  }
})
afterAll(() => site.stop())

type Case = readonly [clause: string, headers: Record<string, string | string[]>, status: number]

const MODIFIED = 'Thu, 26 Feb 2026 10:30:00 GMT'
const BEFORE = 'Thu, 26 Feb 2026 10:29:59 GMT'
const AFTER = 'Thu, 26 Feb 2026 10:30:01 GMT'

/** `T` stands for the tag of the identity variant, `G`, `B` and `Z` for those of gzip, br and zstd; quotes not included. */
const CASES: readonly Case[] = [
  ['9.3.1 no condition', {}, 200],

  ['13.1.2 If-None-Match: the current tag', { 'if-none-match': '"T"' }, 304],
  ['13.1.2 If-None-Match: another tag', { 'if-none-match': '"other"' }, 200],
  ['13.1.2 If-None-Match: weak comparison, the current tag marked as weak', { 'if-none-match': 'W/"T"' }, 304],
  ['13.1.2 If-None-Match: weak comparison, another tag marked as weak', { 'if-none-match': 'W/"other"' }, 200],
  ['8.8.3 If-None-Match: w/ in lower case is accepted as W/', { 'if-none-match': 'w/"T"' }, 304],
  ['13.1.2 If-None-Match: * matches any current representation', { 'if-none-match': '*' }, 304],
  ['13.1.2 If-None-Match: * with spaces around', { 'if-none-match': ' * ' }, 304],
  ['13.1.2 If-None-Match: * is no member of a list', { 'if-none-match': '"other", *' }, 200],
  ['13.1.2 If-None-Match: a tag that is a quoted star', { 'if-none-match': '"*"' }, 200],
  ['13.1.2 If-None-Match: the current tag first in a list', { 'if-none-match': '"T", "other"' }, 304],
  ['13.1.2 If-None-Match: the current tag last in a list', { 'if-none-match': '"a", "b", "T"' }, 304],
  ['13.1.2 If-None-Match: the current tag, weak, in the middle of a list', { 'if-none-match': '"a", W/"T", "b"' }, 304],
  ['13.1.2 If-None-Match: a list without the current tag', { 'if-none-match': '"a", W/"b", "c"' }, 200],
  ['5.6.1 If-None-Match: a list without spaces', { 'if-none-match': '"a","T"' }, 304],
  ['5.6.1 If-None-Match: empty members of a list', { 'if-none-match': ', ,"T",,' }, 304],
  ['5.6.1 If-None-Match: tabs in a list', { 'if-none-match': '"a"\t,\t"T"' }, 304],
  ['5.3 If-None-Match: a list in two field lines', { 'if-none-match': ['"a"', '"T"'] }, 304],
  ['8.8.3 If-None-Match: a comma inside a tag does not end it', { 'if-none-match': '"x,T"' }, 200],
  ['8.8.3 If-None-Match: a comma inside a tag, the current tag after it', { 'if-none-match': '"x,y", "T"' }, 304],
  ['8.8.3 If-None-Match: the empty tag', { 'if-none-match': '""' }, 200],
  ['8.8.3 If-None-Match: the empty tag before the current one', { 'if-none-match': '"", "T"' }, 304],
  ['8.8.3 If-None-Match: tags are case-sensitive', { 'if-none-match': '"t"' }, 200],
  ['8.8.3 If-None-Match: a tag that only begins like the current one', { 'if-none-match': '"T2"' }, 200],
  ['8.8.3 If-None-Match: the current tag without quotes is accepted', { 'if-none-match': 'T' }, 304],
  ['8.8.3 If-None-Match: the current tag without quotes, in a list', { 'if-none-match': 'other, T' }, 304],
  ['8.8.3 If-None-Match: the current tag without quotes, weak', { 'if-none-match': 'W/T' }, 304],
  ['8.8.3 If-None-Match: another tag without quotes', { 'if-none-match': 'other' }, 200],
  ['8.8.3 If-None-Match: the current tag quoted twice', { 'if-none-match': '""T""' }, 304],
  ['8.8.3 If-None-Match: quotes escaped', { 'if-none-match': '\\"T\\"' }, 304],
  ['8.8.3 If-None-Match: weak, quoted twice', { 'if-none-match': '"W/"T""' }, 304],
  ['8.8.3 If-None-Match: closing quote missing', { 'if-none-match': '"T' }, 304],
  ['8.8.3 If-None-Match: closing quote missing, another', { 'if-none-match': '"other, "T"' }, 200],
  ['8.8.3.3 If-None-Match: the tag of the gzip variant', { 'if-none-match': '"G"' }, 304],
  ['8.8.3.3 If-None-Match: the tag of the br variant', { 'if-none-match': '"B"' }, 304],
  ['8.8.3.3 If-None-Match: the tag of the zstd variant', { 'if-none-match': '"Z"' }, 304],
  [
    '8.8.3.3 If-None-Match: the tag of gzip, while asking for br',
    { 'if-none-match': '"G"', 'accept-encoding': 'br' },
    304,
  ],
  ['proxy, If-None-Match: Apache -gzip inside the quotes', { 'if-none-match': '"T-gzip"' }, 304],
  ['proxy, If-None-Match: Apache -br inside the quotes', { 'if-none-match': '"T-br"' }, 304],
  ['proxy, If-None-Match: Caddy -zstd inside the quotes', { 'if-none-match': '"T-zstd"' }, 304],
  ['proxy, If-None-Match: Jetty --gzip inside the quotes', { 'if-none-match': '"T--gzip"' }, 304],
  ['proxy, If-None-Match: ;gzip inside the quotes', { 'if-none-match': '"T;gzip"' }, 304],
  ['proxy, If-None-Match: -gzip outside the quotes', { 'if-none-match': '"T"-gzip' }, 304],
  ['proxy, If-None-Match: ;gzip outside the quotes', { 'if-none-match': '"T";gzip' }, 304],
  ['proxy, If-None-Match: weakened and suffixed', { 'if-none-match': 'W/"T-gzip"' }, 304],
  ['proxy, If-None-Match: suffix on the tag of gzip', { 'if-none-match': '"G-gzip"' }, 304],
  ['proxy, If-None-Match: suffix in a list', { 'if-none-match': '"other-gzip", "T-br"' }, 304],
  ['proxy, If-None-Match: two in a row, -gzip and -br', { 'if-none-match': '"T-gzip-br"' }, 304],
  ['proxy, If-None-Match: two in a row, -br and -gzip', { 'if-none-match': '"T-br-gzip"' }, 304],
  ['proxy, If-None-Match: two in a row, ;gzip and -gzip', { 'if-none-match': 'W/"T;gzip-gzip"' }, 304],
  ['proxy, If-None-Match: two in a row, one outside the quotes', { 'if-none-match': '"T-gzip"-br' }, 304],
  ['proxy, If-None-Match: two in a row, on the tag of br', { 'if-none-match': '"other", "B-br--gzip"' }, 304],
  ['proxy, If-None-Match: two in a row, on another tag', { 'if-none-match': '"other-gzip-br"' }, 200],
  ['proxy, If-None-Match: two in a row, and a third that no coding has', { 'if-none-match': '"T-gzip-br-rot13"' }, 200],
  ['proxy, If-None-Match: suffix on another tag', { 'if-none-match': '"other-gzip"' }, 200],
  ['proxy, If-None-Match: a suffix that no coding has', { 'if-none-match': '"T-rot13"' }, 200],
  ['proxy, If-None-Match: a suffix alone', { 'if-none-match': '"-gzip"' }, 200],

  ['13.1.3 If-Modified-Since: the Last-Modified that was sent', { 'if-modified-since': MODIFIED }, 304],
  ['13.1.3 If-Modified-Since: a second before Last-Modified', { 'if-modified-since': BEFORE }, 200],
  ['13.1.3 If-Modified-Since: a second after Last-Modified', { 'if-modified-since': AFTER }, 304],
  [
    "13.1.3 If-Modified-Since: the client's own clock, an hour ago",
    { 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' },
    304,
  ],
  ['13.1.3 If-Modified-Since: the current second', { 'if-modified-since': 'Sun, 01 Mar 2026 12:00:00 GMT' }, 304],
  ['8.8.2.1 If-Modified-Since: a second in the future', { 'if-modified-since': 'Sun, 01 Mar 2026 12:00:01 GMT' }, 200],
  ['8.8.2.1 If-Modified-Since: far in the future', { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' }, 200],
  ['13.1.3 If-Modified-Since: the epoch', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 200],
  ['5.6.7 If-Modified-Since: rfc850-date', { 'if-modified-since': 'Thursday, 26-Feb-26 10:30:00 GMT' }, 304],
  ['5.6.7 If-Modified-Since: rfc850-date, earlier', { 'if-modified-since': 'Thursday, 26-Feb-26 10:29:59 GMT' }, 200],
  [
    '5.6.7 If-Modified-Since: rfc850-date of the last century',
    { 'if-modified-since': 'Saturday, 26-Feb-94 10:30:00 GMT' },
    200,
  ],
  ['5.6.7 If-Modified-Since: asctime-date', { 'if-modified-since': 'Thu Feb 26 10:30:00 2026' }, 304],
  [
    '5.6.7 If-Modified-Since: asctime-date with a one-digit day',
    { 'if-modified-since': 'Sun Mar  1 00:00:00 2026' },
    304,
  ],
  ['13.1.3 If-Modified-Since: malformed: not a date', { 'if-modified-since': 'yesterday' }, 200],
  ['13.1.3 If-Modified-Since: malformed: RFC 3339', { 'if-modified-since': '2026-02-28T10:30:00Z' }, 200],
  [
    '13.1.3 If-Modified-Since: malformed: another zone',
    { 'if-modified-since': 'Sat, 28 Feb 2026 10:30:00 +0100' },
    200,
  ],
  ['13.1.3 If-Modified-Since: malformed: no such day', { 'if-modified-since': 'Mon, 30 Feb 2026 10:30:00 GMT' }, 200],
  ['5.6.7 If-Modified-Since: a leap second', { 'if-modified-since': 'Sat, 28 Feb 2026 23:59:60 GMT' }, 304],
  ['13.1.3 If-Modified-Since: malformed: hour 24', { 'if-modified-since': 'Sat, 28 Feb 2026 24:30:00 GMT' }, 200],
  ['13.1.3 If-Modified-Since: malformed: minute 60', { 'if-modified-since': 'Sat, 28 Feb 2026 10:60:00 GMT' }, 200],
  ['13.1.3 If-Modified-Since: malformed: no such hour', { 'if-modified-since': 'Sat, 28 Feb 2026 25:30:00 GMT' }, 200],
  [
    '13.1.3 If-Modified-Since: malformed: month in lower case',
    { 'if-modified-since': 'Sat, 28 feb 2026 10:30:00 GMT' },
    200,
  ],
  ['13.1.3 If-Modified-Since: malformed: two members', { 'if-modified-since': `${MODIFIED}, ${MODIFIED}` }, 200],
  ['13.1.3 If-Modified-Since: malformed: a number', { 'if-modified-since': '1772273400' }, 200],
  ['13.1.3 If-Modified-Since: malformed: empty', { 'if-modified-since': '' }, 200],
  [
    '13.1.3 If-Modified-Since: the wrong weekday is ignored',
    { 'if-modified-since': 'Mon, 26 Feb 2026 10:30:00 GMT' },
    304,
  ],

  [
    '13.2.2 the tag matches, the date does not: the tag decides',
    { 'if-none-match': '"T"', 'if-modified-since': BEFORE },
    304,
  ],
  [
    '13.2.2 the date matches, the tag does not: the tag decides',
    { 'if-none-match': '"other"', 'if-modified-since': MODIFIED },
    200,
  ],
  ['13.2.2 the tag and the date match', { 'if-none-match': '"T"', 'if-modified-since': MODIFIED }, 304],
  ['13.2.2 neither the tag nor the date matches', { 'if-none-match': '"other"', 'if-modified-since': BEFORE }, 200],
  ['13.2.2 the tag matches, the date is malformed', { 'if-none-match': '"T"', 'if-modified-since': 'x' }, 304],
  ['13.2.2 If-None-Match is empty: the date decides', { 'if-none-match': '', 'if-modified-since': MODIFIED }, 304],

  ['13.1.1 If-Match with the current tag', { 'if-match': '"T"' }, 200],
  ['13.1.1 If-Match with the tag of gzip', { 'if-match': '"G"' }, 200],
  ['13.1.1 If-Match with another tag', { 'if-match': '"other"' }, 412],
  ['13.1.1 If-Match *', { 'if-match': '*' }, 200],
  ['13.1.1 If-Match, strong comparison: a weak tag never matches', { 'if-match': 'W/"T"' }, 412],
  ['13.1.1 If-Match with the current tag in a list', { 'if-match': '"a", "T"' }, 200],
  ['13.1.1 If-Match does not accept the suffix of a proxy', { 'if-match': '"T-gzip"' }, 412],
  ['13.2.2 If-Match and If-None-Match both match', { 'if-match': '"T"', 'if-none-match': '"T"' }, 304],
  ['13.2.2 If-Match is evaluated before If-None-Match', { 'if-match': '"other"', 'if-none-match': '"T"' }, 412],
  ['13.1.4 If-Unmodified-Since the Last-Modified that was sent', { 'if-unmodified-since': MODIFIED }, 200],
  ['13.1.4 If-Unmodified-Since an earlier date', { 'if-unmodified-since': BEFORE }, 412],
  ['13.1.4 If-Unmodified-Since a malformed date is ignored', { 'if-unmodified-since': 'x' }, 200],
  [
    '13.2.2 If-Unmodified-Since is ignored if there is an If-Match',
    { 'if-match': '"T"', 'if-unmodified-since': BEFORE },
    200,
  ],

  [
    'RFC 9111, 5.2.1.4: Cache-Control: no-cache with the current tag',
    { 'if-none-match': '"T"', 'cache-control': 'no-cache' },
    304,
  ],
  [
    'RFC 9111, 5.2.1.4: Cache-Control: no-cache with the date',
    { 'if-modified-since': MODIFIED, 'cache-control': 'no-cache' },
    304,
  ],
  [
    'RFC 9111, 5.2.1.1: Cache-Control: max-age=0 with the current tag',
    { 'if-none-match': '"T"', 'cache-control': 'max-age=0' },
    304,
  ],
  ['RFC 9111, 5.4: Pragma: no-cache with the current tag', { 'if-none-match': '"T"', pragma: 'no-cache' }, 304],
  ['14.2 Range is ignored', { range: 'bytes=0-9' }, 200],
  ['13.2.2 If-None-Match before Range', { 'if-none-match': '"T"', range: 'bytes=0-9' }, 304],
  ['13.1.5 If-Range is ignored along with Range', { range: 'bytes=0-9', 'if-range': '"T"' }, 200],
]

/** One pass, so that a letter of a tag already put in is never replaced. */
function fill(value: string): string {
  const letters: Record<string, string> = { T: tags.identity, G: tags.gzip, B: tags.br, Z: tags.zstd }
  return value.replaceAll(/(?<![A-Za-z])[TGBZ](?![A-Za-z])/g, (letter) => letters[letter] ?? letter)
}

const fillAll = (headers: Case[1]) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) =>
      name.endsWith('match') || name === 'if-range'
        ? [name, Array.isArray(value) ? value.map(fill) : fill(value)]
        : [name, value],
    ),
  )

describe.each(['GET', 'HEAD'])('RFC 9110, a conditional %s of a feed', (method) => {
  test.each(CASES)('$0 → $2', async (_clause, headers, status) => {
    const answer = await site.get('/rss.xml', fillAll(headers), method)
    expect(answer.status).toBe(status)
    const hasBody = answer.body.length > 0
    expect(hasBody).toBe(method === 'GET' && status !== 304)
  })
})

describe('RFC 9110, 15.4.5: header fields of a 304', () => {
  test.each(['/rss.xml', '/atom.xml', '/feed.json'])(
    '%s: ETag, Cache-Control, Vary and Link as in the 200, and none that describe content',
    async (path) => {
      const full = await site.get(path, { 'accept-encoding': 'gzip' })
      const { headers, body } = await site.get(path, { 'if-none-match': String(full.headers.etag) })
      expect(body.length).toBe(0)
      for (const name of ['etag', 'cache-control', 'vary', 'link']) expect(headers[name]).toBe(full.headers[name])
      for (const name of ['content-type', 'content-length', 'content-encoding', 'last-modified', 'transfer-encoding'])
        expect(headers[name]).toBeUndefined()
      expect(headers.date).toBeDefined()
    },
  )

  test.each([
    ['G', { 'if-none-match': '"G"', 'accept-encoding': 'br' }],
    ['G', { 'if-none-match': 'W/"G-gzip"' }],
    ['T', { 'if-none-match': '"T"', 'accept-encoding': 'gzip' }],
    ['B', { 'if-none-match': '"x", "B"' }],
    ['Z', { 'if-none-match': '*', 'accept-encoding': 'zstd' }],
    ['G', { 'if-modified-since': MODIFIED, 'accept-encoding': 'gzip' }],
  ])('RFC 9111, 4.3.4: the ETag is the one that matched: $0 for $1', async (letter, headers) => {
    const answer = await site.get('/rss.xml', fillAll(headers))
    expect(answer.status).toBe(304)
    expect(answer.headers.etag).toBe(`"${fill(letter)}"`)
  })

  test('Last-Modified is sent to a client that sent no tag', async () => {
    const answer = await site.get('/rss.xml', { 'if-modified-since': AFTER })
    expect(answer.headers['last-modified']).toBe(MODIFIED)
  })

  test('Fetch Standard, 3.3: a script of another origin may read it', async () => {
    const answer = await site.get('/rss.xml', { 'if-none-match': '*', origin: 'https://reader.example' })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-expose-headers']).toBe('ETag, Last-Modified, Link')
  })
})

test('HTML pages answer conditional requests like feeds', async () => {
  for (const path of ['/', '/articles/first']) {
    const { headers } = await site.get(path)
    expect((await site.get(path, { 'if-none-match': `W/${headers.etag}` })).status).toBe(304)
    expect((await site.get(path, { 'if-modified-since': MODIFIED })).status).toBe(304)
    expect((await site.get(path, { 'if-modified-since': BEFORE })).status).toBe(200)
  }
})

test('If-None-Match of 15 kB of nonsense takes less than half a second of processor time', async () => {
  const started = process.cpuUsage()
  await site.get('/rss.xml', { 'if-none-match': '-gzip'.repeat(3000) })
  await site.get('/rss.xml', { 'if-none-match': '"a",'.repeat(3500) })
  await site.get('/rss.xml', { 'if-none-match': 'W/"'.repeat(5000) })
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(500)
})
