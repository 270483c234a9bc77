import { describe, expect, it } from 'vitest'
import { checkRss } from '../../src/feed/gate/check-rss.ts'
import { altered, type SpecCase } from './spec-case.ts'

const good = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Example News</title>
<link>https://news.example.org/</link>
<description>News</description>
<language>en</language>
<lastBuildDate>Mon, 26 Jan 2026 03:00:00 GMT</lastBuildDate>
<ttl>60</ttl>
<image><url>https://news.example.org/i.png</url><title>Example News</title><link>https://news.example.org/</link></image>
<atom:link rel="self" href="https://news.example.org/rss.xml" type="application/rss+xml"/>
<item>
<guid isPermaLink="false">urn:x:1</guid>
<title>One</title>
<link>https://news.example.org/articles/one</link>
<pubDate>Mon, 26 Jan 2026 02:30:00 GMT</pubDate>
<atom:updated>2026-01-26T02:30:00Z</atom:updated>
<dc:creator>Ada Quill</dc:creator>
<dc:language>en</dc:language>
<source url="https://elsewhere.example.org/">Elsewhere</source>
<category>harbour</category>
<description>Ships.</description>
<content:encoded>&lt;p&gt;Ships.&lt;/p&gt;</content:encoded>
<enclosure url="https://news.example.org/a.mp3" length="5" type="audio/mpeg"/>
</item>
<item>
<guid isPermaLink="false">urn:x:2</guid>
<description>Two</description>
</item>
</channel>
</rss>`

const cases: readonly SpecCase[] = [
  ['XML 1.0: well-formed', 'an open element', '</rss>', ''],
  ['XML 1.0: well-formed', 'a control character', 'Ships.', 'Shi\x08ps.'],
  ['XML 1.0: well-formed', 'a lone surrogate', 'Ships.', 'Shi\ud800ps.'],
  ['XML 1.0: well-formed', 'a reference to a control character', 'Ships.', 'Shi&#8;ps.'],
  ['XML 1.0: well-formed', 'U+FFFF', 'Ships.', 'Shi\uffffps.'],
  ['XML 1.0: well-formed', 'an undefined entity', 'Ships.', '&nbsp;'],
  ['XML 1.0: well-formed', 'a bare ampersand', 'Ships.', 'R&D'],
  ['XML 1.0: well-formed', ']]> in text', 'Ships.', ']]>'],
  ['XML 1.0: well-formed', 'an undeclared prefix', /dc:creator/g, 'dcterms:creator'],
  ['XML 1.0: well-formed', 'a second root', '</rss>', '</rss><rss/>'],
  ['XML 1.0: well-formed', 'text after the root', '</rss>', '</rss>x'],
  ['XML 1.0: well-formed', 'an attribute twice', 'length="5"', 'length="5" length="6"'],
  ['XML 1.0: well-formed', 'a document type', '<rss', '<!DOCTYPE rss [<!ENTITY a "b">]><rss'],
  ['XML 1.0: well-formed', 'another encoding', 'utf-8', 'iso-8859-1'],
  ['XML 1.0: well-formed', 'space before the declaration', '<?xml', ' <?xml'],
  [undefined, 'CDATA', 'Ships.', '<![CDATA[a <b> c]]>'],
  [undefined, 'a comment', '<item>', '<!-- x --><item>'],
  [undefined, 'escaped text', 'Ships.', '&lt;3 &#x26; &#128674; 🚢'],
  ['RSS 2.0, rss: version 2.0, one channel', 'another version', '"2.0"', '"0.92"'],
  ['RSS 2.0, rss: version 2.0, one channel', 'another root', /^[\s\S]*$/, '<feed/>'],
  ['RSS 2.0, rss: version 2.0, one channel', 'no channel', /<channel>[\s\S]*<\/channel>/, ''],
  ['RSS 2.0, channel: title, link and description, once each', 'no title', '<title>Example News</title>', ''],
  [
    'RSS 2.0, channel: title, link and description, once each',
    'two links',
    '<ttl>',
    '<link>https://e.org/</link><ttl>',
  ],
  ['RSS 2.0, channel: title, link and description, once each', 'no description', '<description>News</description>', ''],
  [undefined, 'an empty description', '<description>News</description>', '<description/>'],
  ['RSS profile, channel: other elements at most once', 'two ttl', '<ttl>', '<ttl>5</ttl><ttl>'],
  ['RSS profile, title: not blank', 'a blank title of the channel', '<title>Example News</title>', '<title> </title>'],
  [
    'RSS 2.0, channel: URLs are absolute',
    'a relative link',
    '<link>https://news.example.org/</link>',
    '<link>/</link>',
  ],
  ['RSS 2.0, channel: dates by RFC 822', 'a date of RFC 3339', 'Mon, 26 Jan 2026 03:00:00 GMT', '2026-01-26T03:00:00Z'],
  ['RSS 2.0, language: a language tag', 'a language by name', '<language>en<', '<language>English language<'],
  ['RSS 2.0, ttl: minutes', 'a fraction', '<ttl>60', '<ttl>1.5'],
  [
    'RSS 2.0, image: url, title and link',
    'an image without link',
    '</title><link>https://news.example.org/</link></image>',
    '</title></image>',
  ],
  ['RSS profile, atom:link: one self link', 'no self link', 'rel="self"', 'rel="hub"'],
  ['RFC 4287, 4.2.7.1: href is absolute', 'a relative self link', 'https://news.example.org/rss.xml', 'rss.xml'],
  [
    'RSS 2.0, extending RSS: own elements only in a namespace',
    'an invented element',
    '<ttl>',
    '<updated>x</updated><ttl>',
  ],
  ['RSS 2.0, item: a title or a description', 'a document without either', '<description>Two</description>', ''],
  ['RSS profile, title: not blank', 'a blank title of an item', '<title>One</title>', '<title/>'],
  [
    'RSS profile, item: elements at most once',
    'two enclosures',
    '<enclosure',
    '<enclosure url="https://e.org/" length="0" type="a/b"/><enclosure',
  ],
  ['RSS profile, guid: one an item', 'a document without', '<guid isPermaLink="false">urn:x:2</guid>', ''],
  ['RSS 2.0, guid: an identifier', 'a blank guid', 'urn:x:2', ' '],
  [
    'RSS 2.0, guid: an identifier',
    'a permanent link that is no URL',
    '<guid isPermaLink="false">urn:x:2',
    '<guid>urn:x:2',
  ],
  ['RSS 2.0, guid: an identifier', 'isPermaLink by number', 'isPermaLink="false"', 'isPermaLink="0"'],
  [undefined, 'a permanent link', '<guid isPermaLink="false">urn:x:2', '<guid>https://news.example.org/2'],
  ['RSS 2.0, guid: unique', 'the same twice', 'urn:x:2', 'urn:x:1'],
  ['RSS 2.0, item: URLs are absolute', 'a relative link', 'https://news.example.org/articles/one', '/articles/one'],
  [
    'RSS 2.0, item: URLs are absolute',
    'a javascript: URL',
    'https://news.example.org/articles/one',
    'javascript:alert(1)',
  ],
  ['RSS 2.0, pubDate: a date by RFC 822', 'the wrong weekday', 'Mon, 26 Jan 2026 02:30', 'Tue, 26 Jan 2026 02:30'],
  ['RSS 2.0, pubDate: a date by RFC 822', 'a day that does not exist', 'Mon, 26 Jan 2026 02:30', '30 Feb 2026 02:30'],
  ['RSS 2.0, pubDate: a date by RFC 822', 'an hour that does not exist', '02:30:00 GMT', '24:30:00 GMT'],
  ['RSS 2.0, pubDate: a date by RFC 822', '“Invalid Date”', 'Mon, 26 Jan 2026 02:30:00 GMT', 'Invalid Date'],
  [
    'RSS 2.0, pubDate: a date by RFC 822',
    'names of days and months in another language',
    'Mon, 26 Jan 2026 02:30',
    'lun, 26 janv 2026 02:30',
  ],
  [undefined, 'a date with an offset', '02:30:00 GMT', '09:30:00 +0700'],
  [undefined, 'a date without weekday and seconds', 'Mon, 26 Jan 2026 02:30:00', '26 Jan 2026 02:30'],
  ['RFC 4287, 3.3: a date by RFC 3339', 'a date alone', '2026-01-26T02:30:00Z', '2026-01-26'],
  ['RSS 2.0, author: an e-mail address', 'a name', '<dc:creator>Ada Quill</dc:creator>', '<author>Ada Quill</author>'],
  [
    undefined,
    'an e-mail address and a name',
    '<dc:creator>Ada Quill</dc:creator>',
    '<author>ada@e.org (Ada Quill)</author>',
  ],
  ['RSS 2.0, category: not blank', 'a blank category', 'harbour', ' '],
  ['RSS 2.0, enclosure: url, length and type', 'no length', ' length="5"', ''],
  ['RSS 2.0, enclosure: url, length and type', 'a length in words', 'length="5"', 'length="5 MB"'],
  ['RSS 2.0, enclosure: url, length and type', 'no media type', 'type="audio/mpeg"', 'type="mp3"'],
  ['RSS 2.0, enclosure: url, length and type', 'a relative URL', 'https://news.example.org/a.mp3', 'a.mp3'],
  ['RSS 2.0, source: a URL', 'a name without the rest', ' url="https://elsewhere.example.org/"', ''],
  ['Dublin Core, language: a language tag', 'a name', '<dc:language>en', '<dc:language>en_GB!'],
  [
    'RSS profile, content:encoded: beside a description',
    'content:encoded alone',
    '<description>Ships.</description>',
    '',
  ],
  ['Safe HTML: nothing that runs', 'a script', '&lt;p&gt;Ships.', '&lt;script&gt;x&lt;/script&gt;'],
  [
    'Safe HTML: nothing that runs',
    'an event handler',
    '&lt;p&gt;Ships.',
    '&lt;img src="https://e.org/a" onerror="x"&gt;',
  ],
  ['Safe HTML: nothing that runs', 'a javascript: URL', '&lt;p&gt;Ships.', '&lt;a href="javascript:x"&gt;'],
  [
    'Safe HTML: nothing that runs',
    'an event handler in the description',
    '<description>Ships.',
    '<description>&lt;p onclick=x&gt;',
  ],
  [undefined, 'a script as text', '&lt;p&gt;Ships.', '&lt;p&gt;&amp;lt;script&amp;gt;'],
  [
    'RSS 2.0, extending RSS: own elements only in a namespace',
    'Atom in an item',
    '<category>',
    '<summary>x</summary><category>',
  ],
]

describe('the gate for RSS', () => {
  it('accepts a valid document', () => {
    expect(checkRss(good)).toEqual([])
  })

  it.each(cases.filter(([clause]) => clause !== undefined))('%s: rejects %s', (clause, _what, from, to) => {
    const clauses = checkRss(altered(good, from, to)).map((fault) => fault.clause)
    expect(clauses).toEqual(expect.arrayContaining([clause]))
  })

  it.each(cases.filter(([clause]) => clause === undefined))('accepts $1', (_clause, _what, from, to) => {
    expect(checkRss(altered(good, from, to))).toEqual([])
  })

  it.each([
    ['a broken rule', 'length="5"', 'length="x"', 'urn:x:1'],
    ['a document that is not well-formed', 'Ships.', 'Shi\x08ps.', 'urn:x:1'],
    ['a repeated id', 'urn:x:2', 'urn:x:1', 'urn:x:1'],
    ['a fault of the channel (none)', '<ttl>60', '<ttl>x', undefined],
  ])('names the entry at fault for %s', (_what, from, to, entryId) => {
    expect(checkRss(altered(good, from, to))[0]?.entryId).toBe(entryId)
  })
})
