import { describe, expect, test } from 'vitest'
import { freshnessOfInterval } from '../../src/domain/freshness.ts'
import { pagePolicy } from '../../src/domain/page-policy.ts'
import { toResourceHeaders } from '../../src/http/site/resource-headers.ts'
import { renderHeadersFile } from '../../src/publish/folder/static-files.ts'
import { renderLandingPage } from '../../src/web/landing-page.ts'
import { PAGE_STYLE } from '../../src/web/page-style.ts'
import { projectFile } from '../project/source-files.ts'
import { SITE } from '../web/sample-entries.ts'
import { articleAbout, makeSite } from './site.ts'

describe('the feeds folder on a static host', () => {
  test('has icons, robots.txt and a header file, written once', async () => {
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

  test('_headers gives each feed its media type, Cache-Control and self link', () => {
    const text = renderHeadersFile({ baseUrl: 'https://news.example.org', hubs: [], interval: 900 })
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

  test('WebSub, 4: _headers names the hubs beside the self link', () => {
    const site = { baseUrl: 'https://news.example.org', hubs: ['https://hub.example.org/'], interval: 900 }
    expect(renderHeadersFile(site)).toContain(
      '  Link: <https://news.example.org/atom.xml>; rel="self", <https://hub.example.org/>; rel="hub"\n',
    )
  })

  test('CSP Level 3: _headers gives pages the same policy as the server', () => {
    const text = renderHeadersFile({ baseUrl: 'https://news.example.org', hubs: [], interval: 900 })
    const { full } = toResourceHeaders({ baseUrl: 'https://news.example.org', freshness: freshnessOfInterval(900) })(
      { path: '/', file: 'index.html', kind: 'page', mediaType: 'text/html; charset=utf-8', effort: 'feed' },
      Buffer.from(renderLandingPage(SITE, [])),
    )
    const policy = `  Content-Security-Policy: ${full[full.indexOf('Content-Security-Policy') + 1]}\n`
    expect(policy).toContain('sha256-')
    for (const path of ['/', '/articles/*']) {
      expect(text.slice(text.indexOf(`\n${path}\n`)).split(/\n(?=\/)/)[1]).toContain(policy)
    }
  })

  test('the configurations in docs/static-hosting.md give pages the same policy', () => {
    const policies = [...projectFile('docs/static-hosting.md').matchAll(/"(default-src [^"]*)"/g)]
    expect(policies.map(([, policy]) => policy)).toEqual([pagePolicy(PAGE_STYLE), pagePolicy(PAGE_STYLE)])
  })

  test('_headers consists of paths and indented header fields', () => {
    const lines = renderHeadersFile({ baseUrl: 'https://news.example.org', hubs: [], interval: 60 })
      .trimEnd()
      .split('\n')
    for (const line of lines) expect(line).toMatch(/^(?:\/\S*| {2}[A-Z][A-Za-z-]*: \S.*)$/)
  })
})
