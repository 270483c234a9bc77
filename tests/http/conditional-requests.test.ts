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

  ['13.1.2 the tag', { 'if-none-match': '"T"' }, 304],
  ['13.1.2 another tag', { 'if-none-match': '"other"' }, 200],
  ['13.1.2 weak comparison: W/ of ours', { 'if-none-match': 'W/"T"' }, 304],
  ['13.1.2 weak comparison: W/ of another', { 'if-none-match': 'W/"other"' }, 200],
  ['8.8.3 weakness in lower case is forgiven', { 'if-none-match': 'w/"T"' }, 304],
  ['13.1.2 any current representation', { 'if-none-match': '*' }, 304],
  ['13.1.2 * with spaces around', { 'if-none-match': ' * ' }, 304],
  ['13.1.2 * is no member of a list', { 'if-none-match': '"other", *' }, 200],
  ['13.1.2 a tag that is a quoted star', { 'if-none-match': '"*"' }, 200],
  ['13.1.2 first of a list', { 'if-none-match': '"T", "other"' }, 304],
  ['13.1.2 last of a list', { 'if-none-match': '"a", "b", "T"' }, 304],
  ['13.1.2 middle of a list, one weak', { 'if-none-match': '"a", W/"T", "b"' }, 304],
  ['13.1.2 a list of others', { 'if-none-match': '"a", W/"b", "c"' }, 200],
  ['5.6.1 a list without spaces', { 'if-none-match': '"a","T"' }, 304],
  ['5.6.1 empty members of a list', { 'if-none-match': ', ,"T",,' }, 304],
  ['5.6.1 tabs in a list', { 'if-none-match': '"a"\t,\t"T"' }, 304],
  ['5.3 a list in two field lines', { 'if-none-match': ['"a"', '"T"'] }, 304],
  ['8.8.3 a comma inside a tag does not end it', { 'if-none-match': '"x,T"' }, 200],
  ['8.8.3 a comma inside a tag, ours after it', { 'if-none-match': '"x,y", "T"' }, 304],
  ['8.8.3 the empty tag', { 'if-none-match': '""' }, 200],
  ['8.8.3 tags are case-sensitive', { 'if-none-match': '"t"' }, 200],
  ['8.8.3 part of a tag', { 'if-none-match': '"T2"' }, 200],
  ['8.8.3 without quotes, forgiven', { 'if-none-match': 'T' }, 304],
  ['8.8.3 without quotes, in a list', { 'if-none-match': 'other, T' }, 304],
  ['8.8.3 without quotes, weak', { 'if-none-match': 'W/T' }, 304],
  ['8.8.3 without quotes, another', { 'if-none-match': 'other' }, 200],
  ['8.8.3 quoted twice', { 'if-none-match': '""T""' }, 304],
  ['8.8.3 quotes escaped', { 'if-none-match': '\\"T\\"' }, 304],
  ['8.8.3 weak, quoted twice', { 'if-none-match': '"W/"T""' }, 304],
  ['8.8.3 closing quote missing', { 'if-none-match': '"T' }, 304],
  ['8.8.3 closing quote missing, another', { 'if-none-match': '"other, "T"' }, 200],
  ['8.8.3.3 the tag of the gzip variant', { 'if-none-match': '"G"' }, 304],
  ['8.8.3.3 the tag of the br variant', { 'if-none-match': '"B"' }, 304],
  ['8.8.3.3 the tag of the zstd variant', { 'if-none-match': '"Z"' }, 304],
  ['8.8.3.3 the tag of gzip, now asking for br', { 'if-none-match': '"G"', 'accept-encoding': 'br' }, 304],
  ['proxy: Apache -gzip inside the quotes', { 'if-none-match': '"T-gzip"' }, 304],
  ['proxy: Apache -br inside the quotes', { 'if-none-match': '"T-br"' }, 304],
  ['proxy: Caddy -zstd inside the quotes', { 'if-none-match': '"T-zstd"' }, 304],
  ['proxy: Jetty --gzip inside the quotes', { 'if-none-match': '"T--gzip"' }, 304],
  ['proxy: ;gzip inside the quotes', { 'if-none-match': '"T;gzip"' }, 304],
  ['proxy: -gzip outside the quotes', { 'if-none-match': '"T"-gzip' }, 304],
  ['proxy: ;gzip outside the quotes', { 'if-none-match': '"T";gzip' }, 304],
  ['proxy: weakened and suffixed', { 'if-none-match': 'W/"T-gzip"' }, 304],
  ['proxy: suffix on the tag of gzip', { 'if-none-match': '"G-gzip"' }, 304],
  ['proxy: suffix in a list', { 'if-none-match': '"other-gzip", "T-br"' }, 304],
  ['proxy: two in a row, -gzip and -br', { 'if-none-match': '"T-gzip-br"' }, 304],
  ['proxy: two in a row, -br and -gzip', { 'if-none-match': '"T-br-gzip"' }, 304],
  ['proxy: two in a row, ;gzip and -gzip', { 'if-none-match': 'W/"T;gzip-gzip"' }, 304],
  ['proxy: two in a row, one outside the quotes', { 'if-none-match': '"T-gzip"-br' }, 304],
  ['proxy: two in a row, on the tag of br', { 'if-none-match': '"other", "B-br--gzip"' }, 304],
  ['proxy: two in a row, on another tag', { 'if-none-match': '"other-gzip-br"' }, 200],
  ['proxy: two in a row, and a third that no coding has', { 'if-none-match': '"T-gzip-br-rot13"' }, 200],
  ['proxy: suffix on another tag', { 'if-none-match': '"other-gzip"' }, 200],
  ['proxy: a suffix that no coding has', { 'if-none-match': '"T-rot13"' }, 200],
  ['proxy: a suffix alone', { 'if-none-match': '"-gzip"' }, 200],

  ['13.1.3 the date given out', { 'if-modified-since': MODIFIED }, 304],
  ['13.1.3 a second earlier', { 'if-modified-since': BEFORE }, 200],
  ['13.1.3 a second later', { 'if-modified-since': AFTER }, 304],
  ["13.1.3 the client's own clock, an hour ago", { 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 304],
  ['13.1.3 this very second', { 'if-modified-since': 'Sun, 01 Mar 2026 12:00:00 GMT' }, 304],
  ['8.8.2.1 a second in the future', { 'if-modified-since': 'Sun, 01 Mar 2026 12:00:01 GMT' }, 200],
  ['8.8.2.1 far in the future', { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' }, 200],
  ['13.1.3 the epoch', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 200],
  ['5.6.7 rfc850-date', { 'if-modified-since': 'Thursday, 26-Feb-26 10:30:00 GMT' }, 304],
  ['5.6.7 rfc850-date, earlier', { 'if-modified-since': 'Thursday, 26-Feb-26 10:29:59 GMT' }, 200],
  ['5.6.7 rfc850-date of the last century', { 'if-modified-since': 'Saturday, 26-Feb-94 10:30:00 GMT' }, 200],
  ['5.6.7 asctime-date', { 'if-modified-since': 'Thu Feb 26 10:30:00 2026' }, 304],
  ['5.6.7 asctime-date with a one-digit day', { 'if-modified-since': 'Sun Mar  1 00:00:00 2026' }, 304],
  ['13.1.3 malformed: not a date', { 'if-modified-since': 'yesterday' }, 200],
  ['13.1.3 malformed: RFC 3339', { 'if-modified-since': '2026-02-28T10:30:00Z' }, 200],
  ['13.1.3 malformed: another zone', { 'if-modified-since': 'Sat, 28 Feb 2026 10:30:00 +0100' }, 200],
  ['13.1.3 malformed: no such day', { 'if-modified-since': 'Mon, 30 Feb 2026 10:30:00 GMT' }, 200],
  ['13.1.3 malformed: no such hour', { 'if-modified-since': 'Sat, 28 Feb 2026 25:30:00 GMT' }, 200],
  ['13.1.3 malformed: month in lower case', { 'if-modified-since': 'Sat, 28 feb 2026 10:30:00 GMT' }, 200],
  ['13.1.3 malformed: two members', { 'if-modified-since': `${MODIFIED}, ${MODIFIED}` }, 200],
  ['13.1.3 malformed: a number', { 'if-modified-since': '1772273400' }, 200],
  ['13.1.3 malformed: empty', { 'if-modified-since': '' }, 200],
  ['13.1.3 a weekday that does not fit', { 'if-modified-since': 'Mon, 26 Feb 2026 10:30:00 GMT' }, 304],

  ['13.2.2 tag matches, date does not', { 'if-none-match': '"T"', 'if-modified-since': BEFORE }, 304],
  ['13.2.2 date matches, tag does not', { 'if-none-match': '"other"', 'if-modified-since': MODIFIED }, 200],
  ['13.2.2 both match', { 'if-none-match': '"T"', 'if-modified-since': MODIFIED }, 304],
  ['13.2.2 neither matches', { 'if-none-match': '"other"', 'if-modified-since': BEFORE }, 200],
  ['13.2.2 tag matches, date is malformed', { 'if-none-match': '"T"', 'if-modified-since': 'x' }, 304],
  ['13.2.2 an empty list says nothing: the date counts', { 'if-none-match': '', 'if-modified-since': MODIFIED }, 304],

  ['13.1.1 If-Match with the tag', { 'if-match': '"T"' }, 200],
  ['13.1.1 If-Match with the tag of gzip', { 'if-match': '"G"' }, 200],
  ['13.1.1 If-Match with another', { 'if-match': '"other"' }, 412],
  ['13.1.1 If-Match *', { 'if-match': '*' }, 200],
  ['13.1.1 If-Match compares strongly: W/ fails', { 'if-match': 'W/"T"' }, 412],
  ['13.1.1 If-Match list', { 'if-match': '"a", "T"' }, 200],
  ['13.1.1 If-Match takes no suffix for ours', { 'if-match': '"T-gzip"' }, 412],
  ['13.2.2 If-Match holds, If-None-Match matches', { 'if-match': '"T"', 'if-none-match': '"T"' }, 304],
  ['13.2.2 If-Match fails first', { 'if-match': '"other"', 'if-none-match': '"T"' }, 412],
  ['13.1.4 If-Unmodified-Since the date given out', { 'if-unmodified-since': MODIFIED }, 200],
  ['13.1.4 If-Unmodified-Since earlier', { 'if-unmodified-since': BEFORE }, 412],
  ['13.1.4 If-Unmodified-Since malformed', { 'if-unmodified-since': 'x' }, 200],
  ['13.2.2 If-Match rules out If-Unmodified-Since', { 'if-match': '"T"', 'if-unmodified-since': BEFORE }, 200],

  ['9111 5.2.1.4 no-cache still gets 304', { 'if-none-match': '"T"', 'cache-control': 'no-cache' }, 304],
  ['9111 5.2.1.4 no-cache with a date', { 'if-modified-since': MODIFIED, 'cache-control': 'no-cache' }, 304],
  ['9111 5.2.1.1 max-age=0 still gets 304', { 'if-none-match': '"T"', 'cache-control': 'max-age=0' }, 304],
  ['9111 5.4 Pragma: no-cache still gets 304', { 'if-none-match': '"T"', pragma: 'no-cache' }, 304],
  ['14.2 Range is ignored', { range: 'bytes=0-9' }, 200],
  ['13.2.2 If-None-Match before Range', { 'if-none-match': '"T"', range: 'bytes=0-9' }, 304],
  ['13.1.5 If-Range is ignored with it', { range: 'bytes=0-9', 'if-range': '"T"' }, 200],
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

describe.each(['GET', 'HEAD'])('RFC 9110: %s', (method) => {
  test.each(CASES)('%s', async (_clause, headers, status) => {
    const answer = await site.get('/rss.xml', fillAll(headers), method)
    expect(answer.status).toBe(status)
    const hasBody = answer.body.length > 0
    expect(hasBody).toBe(method === 'GET' && status !== 304)
  })
})

describe('what a 304 carries (RFC 9110, 15.4.5)', () => {
  test.each(['/rss.xml', '/atom.xml', '/feed.json'])('%s', async (path) => {
    const full = await site.get(path, { 'accept-encoding': 'gzip' })
    const { headers, body } = await site.get(path, { 'if-none-match': String(full.headers.etag) })
    expect(body.length).toBe(0)
    for (const name of ['etag', 'cache-control', 'vary', 'link']) expect(headers[name]).toBe(full.headers[name])
    for (const name of ['content-type', 'content-length', 'content-encoding', 'last-modified', 'transfer-encoding'])
      expect(headers[name]).toBeUndefined()
    expect(headers.date).toBeDefined()
  })

  test.each([
    ['G', { 'if-none-match': '"G"', 'accept-encoding': 'br' }],
    ['G', { 'if-none-match': 'W/"G-gzip"' }],
    ['T', { 'if-none-match': '"T"', 'accept-encoding': 'gzip' }],
    ['B', { 'if-none-match': '"x", "B"' }],
    ['Z', { 'if-none-match': '*', 'accept-encoding': 'zstd' }],
    ['G', { 'if-modified-since': MODIFIED, 'accept-encoding': 'gzip' }],
  ])('RFC 9111, 4.3.4: it repeats the tag that matched, %s of %o', async (letter, headers) => {
    const answer = await site.get('/rss.xml', fillAll(headers))
    expect(answer.status).toBe(304)
    expect(answer.headers.etag).toBe(`"${fill(letter)}"`)
  })

  test('Last-Modified goes to clients that know no tag', async () => {
    const answer = await site.get('/rss.xml', { 'if-modified-since': AFTER })
    expect(answer.headers['last-modified']).toBe(MODIFIED)
  })

  test('a page of another origin may read it', async () => {
    const answer = await site.get('/rss.xml', { 'if-none-match': '*', origin: 'https://reader.example' })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-expose-headers']).toBe('ETag, Last-Modified, Link')
  })
})

test('the same conditions hold for pages', async () => {
  for (const path of ['/', '/articles/first']) {
    const { headers } = await site.get(path)
    expect((await site.get(path, { 'if-none-match': `W/${headers.etag}` })).status).toBe(304)
    expect((await site.get(path, { 'if-modified-since': MODIFIED })).status).toBe(304)
    expect((await site.get(path, { 'if-modified-since': BEFORE })).status).toBe(200)
  }
})

test('a hostile list of tags costs no time', async () => {
  const started = performance.now()
  await site.get('/rss.xml', { 'if-none-match': '-gzip'.repeat(3000) })
  await site.get('/rss.xml', { 'if-none-match': '"a",'.repeat(3500) })
  await site.get('/rss.xml', { 'if-none-match': 'W/"'.repeat(5000) })
  expect(performance.now() - started).toBeLessThan(500)
})
