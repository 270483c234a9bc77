import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import type { FeedDocument } from '../../src/domain/feed-document.ts'
import type { FeedFormatName } from '../../src/domain/feed-formats.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { feedFormats } from '../../src/feed/formats.ts'
import { sampleEntry, sampleFeed, urlsOf } from './sample-feed.ts'

/** What each format says of a field; undefined where it has nothing to say. */
type Said = Readonly<Record<FeedFormatName, string | undefined>>

const day = Date.UTC(2026, 0, 27, 1, 2, 3, 4)

const entryFields: readonly (readonly [what: string, fields: Partial<Entry>, said: Said])[] = [
  [
    'the id',
    { id: 'urn:x:1' },
    { rss: '<guid isPermaLink="false">urn:x:1</guid>', atom: '<id>urn:x:1</id>', json: '"id": "urn:x:1"' },
  ],
  [
    'the link to its page on the site',
    { slug: 'a-b' },
    {
      rss: '<link>https://news.example.org/articles/a-b</link>',
      atom: '<link rel="alternate" href="https://news.example.org/articles/a-b" type="text/html"/>',
      json: '"url": "https://news.example.org/articles/a-b"',
    },
  ],
  [
    'the link to its original page',
    { link: 'https://e.org/?a&b' },
    {
      rss: '<atom:link rel="via" href="https://e.org/?a&amp;b"/>',
      atom: '<link rel="via" href="https://e.org/?a&amp;b"/>',
      json: '"external_url": "https://e.org/?a&b"',
    },
  ],
  [
    'the date of publication, in UTC',
    { published: day },
    {
      rss: '<pubDate>Tue, 27 Jan 2026 01:02:03 GMT</pubDate>',
      atom: '<published>2026-01-27T01:02:03.004Z</published>',
      json: '"date_published": "2026-01-27T01:02:03.004Z"',
    },
  ],
  [
    'the date of its last change',
    { updated: day },
    {
      rss: '<atom:updated>2026-01-27T01:02:03.004Z</atom:updated>',
      atom: '<updated>2026-01-27T01:02:03.004Z</updated>',
      json: '"date_modified": "2026-01-27T01:02:03.004Z"',
    },
  ],
  [
    'authors, never as RSS author',
    { authors: [{ name: 'A', uri: 'https://e.org/a', email: 'a@e.org' }, { name: 'B' }] },
    {
      rss: '<dc:creator>A</dc:creator>\n   <dc:creator>B</dc:creator>',
      atom: '<uri>https://e.org/a</uri>\n   <email>a@e.org</email>',
      json: '"url": "https://e.org/a"',
    },
  ],
  [
    'its language',
    { language: 'vi' },
    { rss: '<dc:language>vi<', atom: '<entry xml:lang="vi">', json: '"language": "vi"' },
  ],
  [
    'its source, with the URL of a feed',
    { source: { name: 'S', feedUrl: 'https://s.org/rss' } },
    { rss: '<source url="https://s.org/rss">S</source>', atom: '<dc:source>S</dc:source>', json: undefined },
  ],
  [
    'its source, with the URL of a page that is no feed',
    { source: { name: 'S', url: 'https://s.org/' } },
    {
      rss: '<dc:source>S</dc:source>',
      atom: '<link rel="related" href="https://s.org/" title="S"/>',
      json: undefined,
    },
  ],
  [
    'its source, without a URL',
    { source: { name: 'S' } },
    { rss: '<dc:source>S</dc:source>', atom: '<dc:source>S</dc:source>', json: undefined },
  ],
  [
    'its category',
    { categories: ['a "b"'] },
    { rss: '<category>a "b"<', atom: 'term="a &quot;b&quot;"', json: '"a \\"b\\""' },
  ],
  [
    'a summary with markup characters',
    { summary: 'a <b & c' },
    {
      rss: '<description>a &#x26;lt;b &#x26;amp; c</description>',
      atom: '<summary>a &lt;b &amp; c</summary>',
      json: '"summary": "a <b & c"',
    },
  ],
  [
    'a title with markup characters',
    { title: 'a <b & c' },
    { rss: '<title>a &#x3C;b &#x26; c</title>', atom: '<title>a &lt;b &amp; c</title>', json: '"title": "a <b & c"' },
  ],
  [
    'its lead image',
    { image: { url: 'https://e.org/i.jpg', alt: 'A' } },
    {
      rss: '<media:content url="https://e.org/i.jpg" medium="image">\n    <media:description type="plain">A<',
      atom: '<media:content url="https://e.org/i.jpg" medium="image">',
      json: '"image": "https://e.org/i.jpg"',
    },
  ],
  [
    'an enclosure of unknown length',
    { enclosures: [{ url: 'https://e.org/a.mp3', mediaType: 'audio/mpeg' }] },
    {
      rss: '<enclosure url="https://e.org/a.mp3" length="0" type="audio/mpeg"/>',
      atom: '<link rel="enclosure" href="https://e.org/a.mp3" type="audio/mpeg"/>',
      json: '"mime_type": "audio/mpeg"',
    },
  ],
  [
    'a second enclosure, with length, duration and title',
    {
      enclosures: [
        { url: 'https://e.org/a.mp3', mediaType: 'audio/mpeg' },
        { url: 'https://e.org/b.mp3', mediaType: 'audio/mpeg', length: 5, duration: 61, title: 'B' },
      ],
    },
    {
      rss: '<media:content url="https://e.org/b.mp3" type="audio/mpeg" fileSize="5" duration="61">',
      atom: '<link rel="enclosure" href="https://e.org/b.mp3" type="audio/mpeg" title="B" length="5"/>',
      json: '"duration_in_seconds": 61',
    },
  ],
]

const feedFields: readonly (readonly [what: string, fields: Partial<FeedDocument>, said: Said])[] = [
  [
    'its self link',
    {},
    {
      rss: '<atom:link href="https://news.example.org/rss.xml" rel="self" type="application/rss+xml"/>',
      atom: '<link rel="self" href="https://news.example.org/atom.xml" type="application/atom+xml"/>',
      json: '"feed_url": "https://news.example.org/feed.json"',
    },
  ],
  [
    'the link to the previous archive (RFC 5005, 4)',
    { archive: { isArchive: false, previous: urlsOf('1-') } },
    {
      rss: '<atom:link rel="prev-archive" href="https://news.example.org/1-rss.xml" type="application/rss+xml"/>',
      atom: '<link rel="prev-archive" href="https://news.example.org/1-atom.xml" type="application/atom+xml"/>',
      json: '"next_url": "https://news.example.org/1-feed.json"',
    },
  ],
  [
    'its hubs (WebSub, 4)',
    { hubUrls: ['https://e.org/hub?a&b'] },
    {
      rss: '<atom:link rel="hub" href="https://e.org/hub?a&amp;b"/>',
      atom: '<link rel="hub" href="https://e.org/hub?a&amp;b"/>',
      json: '"hubs": [\n  {\n   "type": "WebSub",\n   "url": "https://e.org/hub?a&b"\n  }\n ]',
    },
  ],
  [
    'the mark of an archive, with its neighbours (RFC 5005, 4)',
    { archive: { isArchive: true, current: urlsOf(''), previous: urlsOf('1-') } },
    { rss: '<fh:archive/>', atom: '<fh:archive/>', json: '"next_url"' },
  ],
  [
    'the mark of an archive without neighbours',
    { archive: { isArchive: true, current: urlsOf('') } },
    { rss: '<fh:archive/>', atom: '<link rel="current" href="https://news.example.org/atom.xml"', json: undefined },
  ],
  [
    'a description with markup characters (W3C validator: ContainsHTML)',
    { description: 'R&D <news> & more' },
    {
      rss: '<description>R&#x26;D &#x3C;news&gt; &#x26; more</description>',
      atom: '<subtitle>R&amp;D &lt;news&gt; &amp; more</subtitle>',
      json: '"description": "R&D <news> & more"',
    },
  ],
  [
    'the link to the next archive (RFC 5005, 4)',
    { archive: { isArchive: true, next: urlsOf('3-') } },
    { rss: 'rel="next-archive"', atom: 'rel="next-archive"', json: undefined },
  ],
  ['the recommended polling interval', { ttl: 45 }, { rss: '<ttl>45</ttl>', atom: undefined, json: undefined }],
  [
    'the date of its last change',
    { updated: day },
    {
      rss: '<lastBuildDate>Tue, 27 Jan 2026 01:02:03 GMT<',
      atom: '<updated>2026-01-27T01:02:03.004Z<',
      json: undefined,
    },
  ],
  ['its copyright notice', { rights: '© N' }, { rss: '<copyright>© N<', atom: '<rights>© N<', json: undefined }],
  [
    'its icon',
    { iconUrl: 'https://e.org/i.png' },
    {
      rss: '<url>https://e.org/i.png</url>',
      atom: '<icon>https://e.org/i.png<',
      json: '"favicon": "https://e.org/i.png"',
    },
  ],
  [
    'an icon in SVG, which RSS does not allow',
    { iconUrl: 'https://e.org/i.svg' },
    { rss: undefined, atom: '<icon>https://e.org/i.svg<', json: '"favicon": "https://e.org/i.svg"' },
  ],
]

describe.each(feedFormats)('a feed in $name, without what the format has no place for', ({ name, render, check }) => {
  const plain = render(sampleFeed([sampleEntry()]))

  it.each(entryFields)('has of an entry: %s', (_what, fields, said) => {
    expectSaid(render(sampleFeed([sampleEntry(fields)])), said[name])
  })

  it.each(feedFields)('has of the feed: %s', (_what, fields, said) => {
    expectSaid(render(sampleFeed([sampleEntry()], fields)), said[name])
  })

  function expectSaid(text: string, said: string | undefined): void {
    expect(check(text)).toEqual([])
    if (said === undefined) expect(text).toBe(plain)
    else expect(text).toContain(said)
  }
})

describe('a feed with only what is required', () => {
  it.each(feedFormats)('is valid in $name', ({ render, check }) => {
    const { language: _, ...entry } = sampleEntry({ authors: [], categories: [], summary: '' })
    const { language: __, ...feed } = sampleFeed([entry], { description: '', ttl: 0 })
    expect(check(render(feed))).toEqual([])
    expect(check(render({ ...feed, entries: [] }))).toEqual([])
  })

  it.each(feedFormats)('omits empty content in $name, unless the format requires it', ({ name, render, check }) => {
    const text = render(sampleFeed([sampleEntry({ content: '' as SafeHtml })]))
    expect(check(text)).toEqual([])
    if (name === 'json') expect(text).toContain('"content_html": ""')
    else expect(text).not.toMatch(/<content[ :]/)
  })
})
