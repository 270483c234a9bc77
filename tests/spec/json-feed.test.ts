import { describe, expect, it } from 'vitest'
import { checkJsonFeed } from '../../src/feed/gate/check-json-feed.ts'
import { altered, type SpecCase } from './spec-case.ts'

const good = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Example News",
  "home_page_url": "https://news.example.org/",
  "feed_url": "https://news.example.org/feed.json",
  "next_url": "https://news.example.org/archive/1.json",
  "language": "en",
  "authors": [{ "name": "Example News" }],
  "hubs": [{ "type": "WebSub", "url": "https://hub.example.org/" }],
  "items": [
    {
      "id": "urn:x:1",
      "url": "https://news.example.org/articles/one",
      "title": "One",
      "content_html": "<p>Ships.</p>",
      "summary": "Ships.",
      "date_published": "2026-01-26T02:30:00Z",
      "authors": [{ "name": "Ada Quill", "url": "https://quill.example.org/" }],
      "tags": ["harbour"],
      "language": "fr",
      "attachments": [{ "url": "https://news.example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5 }]
    },
    { "id": "urn:x:2", "content_text": "Two" }
  ]
}`

const members = 'JSON Feed 1.1, item: members'
const safeHtml = 'Safe HTML: nothing that runs'
const feedMembers = 'JSON Feed 1.1: members of the feed'

const cases: readonly SpecCase[] = [
  ['RFC 8259, 8.1: no byte order mark', 'a byte order mark', /^/, '\ufeff'],
  ['RFC 8259: well-formed', 'a trailing comma', '"Two" }', '"Two" },'],
  ['RFC 8259: well-formed', 'a control character', 'Ships.', 'Shi\x08ps.'],
  ['RFC 8259: well-formed', 'a lone surrogate', 'Ships.', 'Shi\\ud800ps.'],
  [undefined, 'an attachment of 0 bytes', '"size_in_bytes": 5', '"size_in_bytes": 0'],
  [members, 'a negative size', '"size_in_bytes": 5', '"size_in_bytes": -1'],
  [undefined, 'a feed that has expired', '"language": "en"', '"expired": true'],
  [feedMembers, 'expired as text', '"language": "en"', '"expired": "true"'],
  [undefined, 'a surrogate pair in two escapes', 'Ships.', '\\ud83d\\udea2'],
  ['JSON Feed 1.1: an object', 'a list', /^[\s\S]*$/, '[]'],
  ['JSON Feed 1.1: version, title and items', 'no title', '"title": "Example News",', ''],
  ['JSON Feed 1.1: version, title and items', 'an empty object', /^[\s\S]*$/, '{}'],
  ['JSON Feed 1.1: home_page_url and feed_url', 'no feed_url', '"feed_url"', '"_feed_url"'],
  [feedMembers, 'version 1', 'version/1.1', 'version/1'],
  [feedMembers, 'a blank title', '"Example News",', '" ",'],
  [feedMembers, 'a relative URL', 'https://news.example.org/archive/1.json', '/archive/1.json'],
  [feedMembers, 'a language by name', '"language": "en"', '"language": "English!"'],
  [feedMembers, 'an author without any name', '[{ "name": "Example News" }]', '[{}]'],
  [
    feedMembers,
    'the author of version 1',
    '"authors": [{ "name": "Example News" }]',
    '"author": { "name": "Example News" }',
  ],
  [feedMembers, 'a hub without type', '"type": "WebSub", ', ''],
  [feedMembers, 'a property name of JavaScript', '"language": "en"', '"constructor": "en"'],
  [undefined, 'an extension', '"language": "en"', '"_gazette": { "x": 1 }'],
  ['JSON Feed 1.1, item: id', 'a document without', '"id": "urn:x:2", ', ''],
  ['JSON Feed 1.1, item: id is unique', 'the same twice', 'urn:x:2', 'urn:x:1'],
  [members, 'an id that is a number', '"urn:x:2"', '2'],
  [members, 'a blank id', '"urn:x:2"', '""'],
  ['JSON Feed 1.1, item: content_html or content_text', 'a document without either', ', "content_text": "Two"', ''],
  [members, 'a relative URL', 'https://news.example.org/articles/one', 'one'],
  [members, 'a date of RFC 822', '2026-01-26T02:30:00Z', 'Mon, 26 Jan 2026 02:30:00 GMT'],
  [members, 'a day that does not exist', '2026-01-26', '2026-02-30'],
  [members, 'null', '"Ships.",', 'null,'],
  [members, 'a tag that is a number', '["harbour"]', '["harbour", 5]'],
  [members, 'tags in one text', '["harbour"]', '"harbour"'],
  [members, 'an attachment without type', ', "mime_type": "audio/mpeg"', ''],
  [members, 'a size in words', '"size_in_bytes": 5', '"size_in_bytes": "5"'],
  [members, 'an invented member', '"summary"', '"description"'],
  [safeHtml, 'a script', '<p>Ships.</p>', '<script>x</script>'],
  [safeHtml, 'an event handler', '<p>Ships.</p>', '<p onclick=\\"x()\\">Ships.</p>'],
  [undefined, 'an event handler as text', 'Ships.</p>', 'onclick=\\"x()\\" and &lt;img onerror=x&gt;</p>'],
  [undefined, 'tags as plain text', '"Two" }', '"<script>x</script>" }'],
]

describe('the gate for JSON Feed', () => {
  it('accepts a valid document', () => {
    expect(checkJsonFeed(good)).toEqual([])
  })

  it.each(cases.filter(([clause]) => clause !== undefined))('%s: rejects %s', (clause, _what, from, to) => {
    const clauses = checkJsonFeed(altered(good, from, to)).map((fault) => fault.clause)
    expect(clauses).toEqual(expect.arrayContaining([clause]))
  })

  it.each(cases.filter(([clause]) => clause === undefined))('accepts $1', (_clause, _what, from, to) => {
    expect(checkJsonFeed(altered(good, from, to))).toEqual([])
  })

  it('names the entry at fault', () => {
    expect(checkJsonFeed(altered(good, '["harbour"]', '[5]'))[0]?.entryId).toBe('urn:x:1')
  })
})
