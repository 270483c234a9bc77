import { describe, expect, test } from 'vitest'
import { renderHeadersFile } from '../../src/publish/static-files.ts'
import { articleAbout, makeSite } from './site.ts'

describe('the folder as a static site', () => {
  test('has icons, robots.txt and a header file, and they stay as they are', async () => {
    const site = makeSite()
    site.write('harbour.txt', articleAbout('harbour'))
    await site.pass()
    const before = site.published()
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['_headers', 'favicon.ico', 'favicon.svg', 'robots.txt']),
    )
    site.now += 60_000
    expect((await site.pass()).changed).toEqual([])
    expect(site.published()).toEqual(before)
  })

  test('the header file gives each feed its type, its caching and its self link', () => {
    const text = renderHeadersFile({ baseUrl: 'https://news.example.org', interval: 900 })
    expect(text).toContain(
      [
        '/rss.xml',
        '  Content-Type: application/rss+xml; charset=utf-8',
        '  Cache-Control: public, max-age=900, s-maxage=60, stale-while-revalidate=900, stale-if-error=86400',
        '  Link: <https://news.example.org/rss.xml>; rel="self"',
        '',
      ].join('\n'),
    )
  })

  test('every line of it is a path or an indented field', () => {
    const lines = renderHeadersFile({ baseUrl: 'https://news.example.org', interval: 60 }).trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^(?:\/\S*| {2}[A-Z][A-Za-z-]*: \S.*)$/)
  })
})
