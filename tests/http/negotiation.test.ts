import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseCoding, parseAcceptEncoding } from '../../src/http/negotiation/accept-encoding.ts'
import { type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES, RSS } from './sample-documents.ts'

let site: RunningSite
beforeAll(async () => {
  site = await startSite({ files: ALL_FILES })
})
afterAll(() => site.stop())

const DECODE = {
  identity: (body: Buffer) => body,
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
}
type Coding = keyof typeof DECODE

const CASES: readonly (readonly [clause: string, header: string | undefined, expected: Coding])[] = [
  ['absent', undefined, 'identity'],
  ['empty', '', 'identity'],
  ['gzip', 'gzip', 'gzip'],
  ['br', 'br', 'br'],
  ['zstd', 'zstd', 'zstd'],
  ['identity', 'identity', 'identity'],
  ['only an unknown coding', 'compress', 'identity'],
  ['an unknown coding is ignored', 'deflate, gzip', 'gzip'],
  ['8.4.1.3 x-gzip is gzip', 'x-gzip', 'gzip'],
  ['codings are case-insensitive', 'GZip', 'gzip'],
  ['no spaces', 'deflate,gzip', 'gzip'],
  ['many spaces', '  gzip ;  q=1.0  ', 'gzip'],
  ['an unknown coding before a known one with a weight', 'deflate, gzip;q=0.5', 'gzip'],
  ['the higher weight: gzip', 'gzip;q=1, br;q=0.5', 'gzip'],
  ['the higher weight: br', 'gzip;q=0.5, br;q=0.8', 'br'],
  ['the higher weight: zstd', 'gzip;q=0.5, br;q=0.8, zstd', 'zstd'],
  ['three decimals', 'gzip;q=0.998, zstd;q=0.999', 'zstd'],
  ['q in capitals', 'gzip;Q=0.1, zstd;Q=0.9', 'zstd'],
  ['identity has the higher weight', 'identity, gzip;q=0.5', 'identity'],
  ['identity has the lower weight', 'identity;q=0.5, gzip', 'gzip'],
  ['identity comes last unless it is named', 'gzip;q=0.001', 'gzip'],
  ['a weight of 0 rejects a coding', 'gzip;q=0', 'identity'],
  ['a weight of 0 with decimals', 'gzip;q=0.000', 'identity'],
  ['two of three are rejected', 'gzip, br;q=0, zstd;q=0', 'gzip'],
  ['* alone: the coding that every client can decode', '*', 'gzip'],
  ['* but not gzip', 'gzip;q=0, *', 'br'],
  ['* but not gzip nor br', 'gzip;q=0, br;q=0, *', 'zstd'],
  ['a named coding comes before *', 'zstd, *', 'zstd'],
  ['* has a higher weight than the named coding', 'zstd;q=0.1, *;q=0.9', 'gzip'],
  ['*;q=0 rejects all but the named coding', 'br, *;q=0', 'br'],
  ['everything is rejected: 200 nevertheless, never 406', '*;q=0', 'identity'],
  ['each coding is rejected: 200 nevertheless, never 406', 'gzip;q=0, br;q=0, zstd;q=0, identity;q=0', 'identity'],
  ['identity is rejected: compressed', 'identity;q=0', 'gzip'],
  ['identity is rejected, br named', 'identity;q=0, br', 'br'],
  ['identity is rejected, * for the rest', 'identity;q=0, *', 'gzip'],
  ['a weight that is no number: ignored', 'gzip;q=high, zstd', 'zstd'],
  ['a weight without a value: ignored', 'gzip;q=', 'identity'],
  ['a weight over 1 counts as 1', 'gzip;q=5', 'gzip'],
  ['a negative weight counts as 0', 'gzip;q=-1', 'identity'],
  ['another parameter is ignored', 'gzip;level=9', 'gzip'],
  ['only commas', ',,,', 'identity'],
  ['as Miniflux sends it', 'br, gzip', 'br'],
]

describe('RFC 9110, 12.5.3: content negotiation', () => {
  test.each(CASES)('Accept-Encoding: $1 → $2 ($0)', async (_clause, header, expected) => {
    const answer = await site.get('/rss.xml', header === undefined ? {} : { 'accept-encoding': header })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(expected === 'identity' ? undefined : expected)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
    expect(DECODE[expected](answer.body).toString()).toBe(RSS)
  })

  test('of codings with the same weight, the smallest representation is sent', async () => {
    const sizes = await Promise.all(
      ['gzip', 'br', 'zstd'].map(
        async (coding) => (await site.get('/rss.xml', { 'accept-encoding': coding })).body.length,
      ),
    )
    const { body } = await site.get('/rss.xml', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(body.length).toBe(Math.min(...sizes))
  })

  test('a coding in which a document is not available is never chosen', () => {
    const onlyGzip = new Map([
      ['identity', 100],
      ['gzip', 50],
    ] as const)
    expect(chooseCoding(parseAcceptEncoding('br, zstd'), onlyGzip)).toBe('identity')
    expect(chooseCoding(parseAcceptEncoding('br, gzip;q=0.1'), onlyGzip)).toBe('gzip')
    expect(chooseCoding(parseAcceptEncoding('identity;q=0'), new Map([['identity', 5]] as const))).toBe('identity')
  })

  test('8.8.3.3: each coding has a strong ETag of its own', async () => {
    const codings = ['identity', 'gzip', 'br', 'zstd']
    const answers = await Promise.all(codings.map((coding) => site.get('/rss.xml', { 'accept-encoding': coding })))
    const tags = answers.map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(4)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22}"$/)
  })

  test('9.3.2: HEAD has the status and header fields of GET, and no body', async () => {
    for (const path of ['/rss.xml', '/', '/articles/first', '/favicon.ico', '/nothing'])
      for (const coding of ['identity', 'gzip', 'br']) {
        const [get, head] = await Promise.all(
          ['GET', 'HEAD'].map((m) => site.get(path, { 'accept-encoding': coding }, m)),
        )
        const { date: _get, ...expected } = get?.headers ?? {}
        const { date: _head, ...actual } = head?.headers ?? {}
        expect(actual).toEqual(expected)
        expect(head?.status).toBe(get?.status)
        expect(head?.body.length).toBe(0)
      }
  })
})
