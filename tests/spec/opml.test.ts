import { describe, expect, it } from 'vitest'
import { checkOpml } from '../../src/feed/gate/check-opml.ts'
import { renderOpml } from '../../src/feed/opml.ts'
import { altered } from './spec-case.ts'

const good = renderOpml({
  title: 'The Example <b>&',
  owner: 'Anna Berg',
  homeUrl: 'https://news.example.org/',
  updated: Date.UTC(2026, 0, 26, 3),
  feeds: [
    { title: 'The Example', rssUrl: 'https://news.example.org/rss.xml' },
    {
      title: 'A "B" & <C>',
      rssUrl: 'https://news.example.org/category/a/rss.xml',
      category: '/category/a',
      language: 'en',
    },
  ],
})

describe('the gate for OPML', () => {
  it('accepts a valid document', () => {
    expect(checkOpml(good)).toEqual([])
    expect(good).toContain('text="A &quot;B&quot; &amp; ‹C›"')
  })

  it.each([
    ['XML 1.0: well-formed', 'a bare ampersand', '&amp;', '&'],
    ['OPML 2.0, opml: the root, of version 2.0', 'another version', 'version="2.0"', 'version="1.1"'],
    ['OPML 2.0, opml: one head and one body', 'no head', /<head>.*<\/head>/s, ''],
    ['OPML 2.0, head: each element once at most', 'two titles', '<title>', '<title>x</title><title>'],
    ['OPML 2.0, head: dates by RFC 822', 'a date of RFC 3339', 'Mon, 26 Jan 2026 03:00:00 GMT', '2026-01-26T03:00:00Z'],
    ['OPML 2.0, body: one outline at least', 'an empty body', /<body>.*<\/body>/s, '<body/>'],
    ['OPML 2.0, outline: every one has a text', 'an outline without a text', ' text="The Example"', ''],
    [
      'OPML 2.0, subscription lists: the address of the feed',
      'an outline without an address',
      ' xmlUrl="https://news.example.org/rss.xml"',
      '',
    ],
    [
      'OPML 2.0, subscription lists: the address of the feed',
      'a relative address',
      'https://news.example.org/rss.xml',
      '/rss.xml',
    ],
  ] as const)('%s: rejects %s', (clause, _what, from, to) => {
    const text = typeof from === 'string' ? altered(good, from, to) : good.replace(from, to)
    expect(checkOpml(text).map((fault) => fault.clause)).toContain(clause)
  })
})
