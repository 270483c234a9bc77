import { execFileSync } from 'node:child_process'
import { chmod, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { toSiblings } from '../../src/publish/folder/siblings.ts'
import { LAST_MODIFIED, NOW, type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES, ATOM, PAGE, RSS } from './sample-documents.ts'

let site: RunningSite
beforeEach(async () => {
  site = await startSite({ files: ALL_FILES })
})
afterEach(() => site.stop())

const LATER = LAST_MODIFIED + 60_000

describe('reloading published files', () => {
  test('serves the new bytes with the modification time of their file as Last-Modified', async () => {
    const before = await site.get('/rss.xml')
    await site.publish('rss.xml', `${RSS}<!-- news -->`, LATER)
    expect((await site.get('/rss.xml')).headers.etag).toBe(before.headers.etag)
    await site.site.reload(['rss.xml'])
    const after = await site.get('/rss.xml', { 'if-none-match': String(before.headers.etag) })
    expect(after.status).toBe(200)
    expect(after.body.toString()).toBe(`${RSS}<!-- news -->`)
    expect(after.headers['last-modified']).toBe('Thu, 26 Feb 2026 10:31:00 GMT')
  })

  test('keeps ETag and Last-Modified if the bytes are the same', async () => {
    const before = await site.get('/atom.xml', { 'accept-encoding': 'br' })
    for (let round = 0; round < 20; round++) {
      await site.publish('atom.xml', ATOM)
      await site.site.reload(['atom.xml'])
    }
    const after = await site.get('/atom.xml', { 'accept-encoding': 'br' })
    expect({ ...after.headers, date: '' }).toEqual({ ...before.headers, date: '' })
  })

  test('RFC 9110, 8.8.2.1: Last-Modified never decreases', async () => {
    await site.publish('rss.xml', `${RSS} `, LAST_MODIFIED - 60_000)
    await site.site.reload(['rss.xml'])
    expect((await site.get('/rss.xml')).headers['last-modified']).toBe('Thu, 26 Feb 2026 10:30:00 GMT')
  })

  test('RFC 9110, 8.8.2.1: Last-Modified is never later than Date', async () => {
    await site.publish('rss.xml', `${RSS} `, NOW + 3_600_000)
    await site.site.reload(['rss.xml'])
    expect((await site.get('/rss.xml')).headers['last-modified']).toBe('Sun, 01 Mar 2026 12:00:00 GMT')
  })

  test('RFC 9110, 8.8.2.1: a clock that was an hour ahead hides no news from clients that know only the date', async () => {
    let now = NOW
    const ahead = await startSite({ files: ALL_FILES, now: () => now })
    onTestFinished(ahead.stop)
    await ahead.publish('rss.xml', `${RSS} `, NOW)
    await ahead.site.reload(['rss.xml'])
    const { 'last-modified': known } = (await ahead.get('/rss.xml')).headers
    now -= 3_600_000
    await ahead.publish('rss.xml', `${RSS}<!-- news -->`, NOW + 1000)
    await ahead.site.reload(['rss.xml'])
    const answer = await ahead.get('/rss.xml', { 'if-modified-since': String(known) })
    expect([answer.status, answer.headers['last-modified']]).toEqual([200, 'Sun, 01 Mar 2026 11:00:00 GMT'])
  })

  test('keeps serving a feed whose file is missing or unreadable', async () => {
    await rm(join(site.folder, 'rss.xml'))
    await rm(join(site.folder, 'atom.xml'))
    await site.publish('atom.xml/inside', 'a folder where a feed should be')
    await site.site.reload(['rss.xml', 'atom.xml'])
    expect((await site.get('/rss.xml')).body.toString()).toBe(RSS)
    expect((await site.get('/atom.xml')).body.toString()).toBe(ATOM)
    expect(site.log.at(-1)).toContain('atom.xml')
  })

  test('ignores files that are not served', async () => {
    await site.site.reload(['ledger.jsonl', '../rss.xml', '', 'articles/', 'articles/unknown.html', 'rss.xml.gz'])
    expect(site.log).toEqual([])
  })

  test('serves a changed page anew, and a removed one no more', async () => {
    expect((await site.get('/articles/first')).body.toString()).toBe(PAGE)
    await site.publish('articles/first.html', `${PAGE}<!-- corrected -->`, LATER)
    await site.site.reload(['articles/first.html'])
    expect((await site.get('/articles/first')).body.toString()).toBe(`${PAGE}<!-- corrected -->`)
    await rm(join(site.folder, 'articles/first.html'))
    await site.site.reload(['articles/first.html'])
    expect((await site.get('/articles/first')).status).toBe(404)
  })

  test('a lost folder makes pages 503, not 404, and leaves the feeds as they are', async () => {
    await rename(site.folder, `${site.folder}-away`)
    const page = await site.get('/articles/first')
    expect([page.status, page.headers['retry-after']]).toEqual([503, '30'])
    expect((await site.get('/rss.xml')).status).toBe(200)
    await rename(`${site.folder}-away`, site.folder)
    expect((await site.get('/articles/first')).status).toBe(200)
    expect((await site.get('/articles/unknown')).status).toBe(404)
  })

  test('reads a page once for all concurrent requests', async () => {
    const pages = await Promise.all(Array.from({ length: 50 }, () => site.site.page('articles/first.html')))
    expect(new Set(pages).size).toBe(1)
    expect(await site.site.page('articles/first.html')).toBe(pages[0])
  })
})

describe('compressed siblings of a file', () => {
  const place = (suffix: string, bytes: Buffer) => writeFile(join(site.folder, `rss.xml${suffix}`), bytes)

  test('are served byte for byte', async () => {
    const own = gzipSync(RSS, { level: 1 })
    await place('.gz', own)
    await site.site.reload(['rss.xml'])
    expect((await site.get('/rss.xml', { 'accept-encoding': 'gzip' })).body.equals(own)).toBe(true)
  })

  test.each([
    ['of an older version', gzipSync(`${RSS} `)],
    ['of a longer version', gzipSync(RSS.repeat(1000))],
    ['damaged', Buffer.from('not gzip')],
    ['empty', Buffer.alloc(0)],
    ['in another coding', brotliCompressSync(RSS)],
  ])('are ignored if %s', async (_what, bytes) => {
    const { headers } = await site.get('/rss.xml', { 'accept-encoding': 'gzip' })
    await place('.gz', bytes)
    await site.site.reload(['rss.xml'])
    const after = await site.get('/rss.xml', { 'accept-encoding': 'gzip' })
    expect(after.headers.etag).toBe(headers.etag)
  })

  test.each([
    ['rss.xml', '/rss.xml', 'feed'],
    ['index.html', '/', 'feed'],
    ['language/en/rss.xml', '/language/en/rss.xml', 'feed'],
    ['language/en/archive/1/rss.xml', '/language/en/archive/1/rss.xml', 'page'],
    ['archive/1/rss.xml', '/archive/1/rss.xml', 'page'],
    ['articles/second.html', '/articles/second', 'page'],
  ] as const)('do not change the ETags of %s', async (file, path, effort) => {
    const body = file.endsWith('.html') ? PAGE : RSS
    const tags = async () => {
      await site.site.reload([file], 'all')
      const codings = ['gzip', 'br', 'zstd', 'identity']
      const answers = codings.map((coding) => site.get(path, { 'accept-encoding': coding }))
      return (await Promise.all(answers)).map(({ headers }) => headers.etag)
    }
    await site.publish(file, body)
    const alone = await tags()
    expect(new Set(alone).size).toBe(4)
    for (const { suffix, bytes } of toSiblings(Buffer.from(body), effort)) await site.publish(`${file}${suffix}`, bytes)
    expect(await tags()).toEqual(alone)
  })

  test('that cannot be read do not prevent the feed from being served', async () => {
    await place('.gz', Buffer.from('x'))
    await chmod(join(site.folder, 'rss.xml.gz'), 0)
    await utimes(join(site.folder, 'rss.xml'), LATER / 1000, LATER / 1000)
    await site.site.reload(['rss.xml'])
    expect((await site.get('/rss.xml')).headers['last-modified']).toBe('Thu, 26 Feb 2026 10:31:00 GMT')
  })
})

test('no response mixes two versions while files are reloaded under load', async () => {
  const version = (number: number, of: string) => `<v>${number}</v>${of}`.padEnd(40_000, String(number % 10))
  let published = 0
  const publishAll = async () => {
    published++
    for (const file of ['rss.xml', 'atom.xml'])
      await site.publish(file, version(published, file), LAST_MODIFIED + published * 1000)
    await site.site.reload(['rss.xml', 'atom.xml'])
  }
  await publishAll()
  const tagOfVersion = new Map<string, string>()
  let newest = 0
  let answers = 0
  let running = true
  const poll = async () => {
    while (running) {
      const { status, headers, body } = await site.get('/rss.xml')
      expect(status).toBe(200)
      const number = Number(/^<v>(\d+)</.exec(body.toString())?.[1])
      expect(body.toString()).toBe(version(number, 'rss.xml'))
      expect(Date.parse(String(headers['last-modified']))).toBe(LAST_MODIFIED + number * 1000)
      expect(tagOfVersion.get(String(number)) ?? headers.etag).toBe(headers.etag)
      tagOfVersion.set(String(number), String(headers.etag))
      newest = Math.max(newest, number)
      answers++
    }
  }
  const pollers = Array.from({ length: 4 }, poll)
  for (let round = 0; round < 20; round++) await publishAll()
  running = false
  await Promise.all(pollers)
  expect(newest).toBeGreaterThan(5)
  expect(answers).toBeGreaterThan(20)
})

test('a pipe in the place of a file keeps nobody waiting for its writer', async () => {
  await rm(join(site.folder, 'articles/first.html'))
  execFileSync('mkfifo', [join(site.folder, 'articles/first.html')])
  expect((await site.get('/articles/first')).status).toBe(503)
})
