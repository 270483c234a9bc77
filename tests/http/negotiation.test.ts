import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseCoding, parseAcceptEncoding } from '../../src/http/negotiation.ts'
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
  ['an unknown coding', 'compress', 'identity'],
  ['unknown and known', 'deflate, gzip', 'gzip'],
  ['8.4.1.3 x-gzip is gzip', 'x-gzip', 'gzip'],
  ['codings are case-insensitive', 'GZip', 'gzip'],
  ['no spaces', 'deflate,gzip', 'gzip'],
  ['many spaces', '  gzip ;  q=1.0  ', 'gzip'],
  ['in two field lines', 'deflate, gzip;q=0.5', 'gzip'],
  ['the higher weight: gzip', 'gzip;q=1, br;q=0.5', 'gzip'],
  ['the higher weight: br', 'gzip;q=0.5, br;q=0.8', 'br'],
  ['the higher weight: zstd', 'gzip;q=0.5, br;q=0.8, zstd', 'zstd'],
  ['three decimals', 'gzip;q=0.998, zstd;q=0.999', 'zstd'],
  ['q in capitals', 'gzip;Q=0.1, zstd;Q=0.9', 'zstd'],
  ['identity preferred', 'identity, gzip;q=0.5', 'identity'],
  ['identity less preferred', 'identity;q=0.5, gzip', 'gzip'],
  ['identity not named comes last', 'gzip;q=0.001', 'gzip'],
  ['gzip;q=0 refuses', 'gzip;q=0', 'identity'],
  ['gzip;q=0.000 refuses', 'gzip;q=0.000', 'identity'],
  ['refused among others', 'gzip, br;q=0, zstd;q=0', 'gzip'],
  ['* alone: what all can decode', '*', 'gzip'],
  ['* but not gzip', 'gzip;q=0, *', 'br'],
  ['* but not gzip nor br', 'gzip;q=0, br;q=0, *', 'zstd'],
  ['named before *', 'zstd, *', 'zstd'],
  ['* weighs more than named', 'zstd;q=0.1, *;q=0.9', 'gzip'],
  ['*;q=0 leaves what is named', 'br, *;q=0', 'br'],
  ['*;q=0 alone: never 406', '*;q=0', 'identity'],
  ['all refused: never 406', 'gzip;q=0, br;q=0, zstd;q=0, identity;q=0', 'identity'],
  ['identity;q=0 asks for compression', 'identity;q=0', 'gzip'],
  ['identity;q=0 with br', 'identity;q=0, br', 'br'],
  ['identity;q=0 with *', 'identity;q=0, *', 'gzip'],
  ['a weight that is no number: ignored', 'gzip;q=high, zstd', 'zstd'],
  ['a weight without a value: ignored', 'gzip;q=', 'identity'],
  ['a weight over 1 counts as 1', 'gzip;q=5', 'gzip'],
  ['a negative weight counts as 0', 'gzip;q=-1', 'identity'],
  ['another parameter', 'gzip;level=9', 'gzip'],
  ['only commas', ',,,', 'identity'],
  ['Miniflux', 'br, gzip', 'br'],
  ['curl --compressed without br', 'deflate, gzip', 'gzip'],
]

describe('RFC 9110, 12.5.3: Accept-Encoding', () => {
  test.each(CASES)('%s', async (_clause, header, expected) => {
    const answer = await site.get('/rss.xml', header === undefined ? {} : { 'accept-encoding': header })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(expected === 'identity' ? undefined : expected)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
    expect(DECODE[expected](answer.body).toString()).toBe(RSS)
  })

  test('among equals the smallest goes out', async () => {
    const sizes = await Promise.all(
      ['gzip', 'br', 'zstd'].map(
        async (coding) => (await site.get('/rss.xml', { 'accept-encoding': coding })).body.length,
      ),
    )
    const { body } = await site.get('/rss.xml', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(body.length).toBe(Math.min(...sizes))
  })

  test('a coding that does not exist for a document is never chosen', () => {
    const onlyGzip = new Map([
      ['identity', 100],
      ['gzip', 50],
    ] as const)
    expect(chooseCoding(parseAcceptEncoding('br, zstd'), onlyGzip)).toBe('identity')
    expect(chooseCoding(parseAcceptEncoding('br, gzip;q=0.1'), onlyGzip)).toBe('gzip')
    expect(chooseCoding(parseAcceptEncoding('identity;q=0'), new Map([['identity', 5]] as const))).toBe('identity')
  })

  test('each encoding has a strong tag of its own (8.8.3.3)', async () => {
    const codings = ['identity', 'gzip', 'br', 'zstd']
    const answers = await Promise.all(codings.map((coding) => site.get('/rss.xml', { 'accept-encoding': coding })))
    const tags = answers.map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(4)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22}"$/)
  })

  test('HEAD has the header fields of GET (9.3.2)', async () => {
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
