import { describe, expect, it } from 'vitest'
import { checkAtom } from '../../src/feed/gate/check-atom.ts'
import { altered, type SpecCase } from './spec-case.ts'

const good = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://news.example.org/</id>
<title>Example News</title>
<updated>2026-01-26T03:00:00Z</updated>
<author><name>Example News</name></author>
<link rel="self" href="https://news.example.org/atom.xml" type="application/atom+xml"/>
<link href="https://news.example.org/"/>
<icon>https://news.example.org/icon.png</icon>
<entry xml:lang="fr">
<id>urn:x:1</id>
<title>One</title>
<published>2026-01-26T02:30:00.123Z</published>
<updated>2026-01-26T02:30:00+07:00</updated>
<author><name>Ada Quill</name><uri>https://quill.example.org/</uri><email>ada@example.org</email></author>
<link rel="alternate" href="https://news.example.org/articles/one" type="text/html"/>
<link rel="enclosure" href="https://news.example.org/a.mp3" type="audio/mpeg" length="5"/>
<category term="harbour"/>
<summary>Ships.</summary>
<content type="html">&lt;p&gt;Ships.&lt;/p&gt;</content>
</entry>
<entry>
<id>urn:x:2</id>
<title type="html">Two &amp;amp; more</title>
<updated>2026-01-26T02:30:00+07:00</updated>
<link href="https://news.example.org/articles/two"/>
</entry>
</feed>`

const alternate = '<link href="https://news.example.org/articles/two"/>'

const cases: readonly SpecCase[] = [
  ['XML 1.0: well-formed', 'no namespace for a prefix', '<summary>', '<x:summary>'],
  ['XML 1.0: well-formed', 'an unclosed entry', '</entry>\n</feed>', '</feed>'],
  ['RFC 4287, 2: the root is atom:feed', 'no namespace', ' xmlns="http://www.w3.org/2005/Atom"', ''],
  [
    'RFC 4287, 2: the root is atom:feed',
    'the namespace of Atom 0.3',
    'http://www.w3.org/2005/Atom',
    'http://purl.org/atom/ns#',
  ],
  ['RFC 4287, 2: xml:lang is a language tag', 'a name', 'xml:lang="fr"', 'xml:lang="français"'],
  ['RFC 4287, 4.1.1: id, title and updated, once each', 'no id', '<id>https://news.example.org/</id>', ''],
  [
    'RFC 4287, 4.1.1: id, title and updated, once each',
    'two titles',
    '<title>Example',
    '<title>x</title><title>Example',
  ],
  [
    'RFC 4287, 4.1.1: id, title and updated, once each',
    'a document without updated',
    '<updated>2026-01-26T03:00:00Z</updated>',
    '',
  ],
  ['RFC 4287, 4.1.1: other elements at most once', 'two icons', '<icon>', '<icon>https://e.org/i</icon><icon>'],
  [
    'RFC 4287, 4.1.1: the feed or each entry has an author',
    'a document without either',
    '<author><name>Example News</name></author>',
    '',
  ],
  ['RFC 4287, 4.1.1: one self link', 'a document without', 'rel="self"', 'rel="related"'],
  [
    'RFC 4287, 4.1.1: one self link',
    'two of them',
    '<icon>',
    '<link rel="self" href="https://news.example.org/b"/><icon>',
  ],
  ['RFC 4287, 4.2.5 and 4.2.8: icon and logo are IRIs', 'a path', '<icon>https://news.example.org/', '<icon>/'],
  ['RFC 4287, 6.4: no unknown Atom elements', 'an invented element', '<icon>', '<ttl>60</ttl><icon>'],
  [
    'RFC 4287, 6.4: no unknown Atom elements',
    'an element of the feed in an entry',
    '<summary>',
    '<icon>https://e.org/i</icon><summary>',
  ],
  [undefined, 'an element of another namespace', '<icon>', '<ttl xmlns="urn:x">60</ttl><icon>'],
  ['RFC 4287, 3.1: text constructs', 'an unknown type', 'title type="html"', 'title type="text/html"'],
  ['RFC 4287, 3.1: text constructs', 'elements in plain text', '<summary>Ships.', '<summary><b>Ships.</b>'],
  ['RFC 4287, 3.2: person constructs', 'no name', '<name>Ada Quill</name>', ''],
  ['RFC 4287, 3.2: person constructs', 'a blank name', '<name>Ada Quill</name>', '<name> </name>'],
  ['RFC 4287, 3.2: person constructs', 'two names', '<name>Ada', '<name>x</name><name>Ada'],
  ['RFC 4287, 3.2: person constructs', 'a relative uri', 'https://quill.example.org/', '/ada'],
  ['RFC 4287, 3.2: person constructs', 'an invalid e-mail address', 'ada@example.org', 'ada'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a date alone', '2026-01-26T03:00:00Z', '2026-01-26'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a lower-case T', '2026-01-26T03', '2026-01-26t03'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'no zone', '02:30:00.123Z', '02:30:00'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a month that does not exist', '2026-01-26T03', '2026-13-26T03'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a minute that does not exist', '03:00:00Z', '03:60:00Z'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a day that does not exist', '2026-01-26T03', '2026-02-29T03'],
  ['RFC 4287, 3.3: dates by RFC 3339', 'a date of RFC 822', '2026-01-26T03:00:00Z', 'Mon, 26 Jan 2026 03:00:00 GMT'],
  [undefined, 'a leap day', '2026-01-26T03', '2024-02-29T03'],
  [undefined, 'a leap second', 'T03:00:00Z', 'T23:59:60Z'],
  ['RFC 4287, 4.2.2: a category has a term', 'a document without', ' term="harbour"', ' label="Harbour"'],
  ['RFC 4287, 4.2.6: an id is an absolute IRI', 'a number', 'urn:x:2', '12345'],
  ['RFC 4287, 4.2.6: an id is an absolute IRI', 'a path', 'urn:x:2', '/articles/two'],
  ['RFC 4287, 4.2.6: an id is an absolute IRI', 'a space', 'urn:x:2', 'urn:x 2'],
  [undefined, 'a tag URI', 'urn:x:2', 'tag:news.example.org,2026:2'],
  [undefined, 'an IRI beyond ASCII', 'urn:x:2', 'https://news.example.org/bài-2'],
  ['RFC 4287, 4.2.7: links', 'no href', 'rel="enclosure" href="https://news.example.org/a.mp3"', 'rel="enclosure"'],
  ['RFC 4287, 4.2.7: links', 'a relative href', 'https://news.example.org/a.mp3', 'a.mp3'],
  ['RFC 4287, 4.2.7: links', 'an invalid media type', '"audio/mpeg"', '"mp3"'],
  ['RFC 4287, 4.2.7: links', 'an invalid length', 'length="5"', 'length="-1"'],
  ['RFC 4287, 4.2.7: links', 'a blank rel', 'rel="enclosure"', 'rel=""'],
  ['RFC 4287, 4.2.7.2: one alternate a type and language', 'two of them', alternate, alternate + alternate],
  [undefined, 'two alternates of two languages', alternate, `${alternate}<link href="https://e.org/" hreflang="fr"/>`],
  ['RFC 4287, 4.2.14: a title is not blank', 'a blank title', '<title>One</title>', '<title/>'],
  ['RFC 4287, 4.1.2: id, title and updated, once each', 'no id', '<id>urn:x:2</id>', ''],
  ['RFC 4287, 4.1.2: id, title and updated, once each', 'no title', '<title>One</title>', ''],
  ['RFC 4287, 4.1.2: other elements at most once', 'two summaries', '<summary>', '<summary>x</summary><summary>'],
  ['RFC 4287, 4.1.2: content or an alternate link', 'a document without either', alternate, ''],
  ['RFC 4287, 4.1.3: content', 'elements in HTML', '&lt;p&gt;Ships.&lt;/p&gt;', '<p>Ships.</p>'],
  [
    'RFC 4287, 4.1.3: content',
    'a type that no reader supports',
    '<content type="html">',
    '<content type="application/pdf">',
  ],
  [
    'RFC 4287, 4.1.2: a summary of content that is elsewhere',
    'a document without',
    alternate,
    '<content src="https://e.org/a.pdf" type="application/pdf"/>',
  ],
  [
    'RFC 4287, 4.2.11: a source is complete',
    'a name without the rest',
    '<summary>',
    '<source><title>x</title></source><summary>',
  ],
  ['RFC 4287, 4.1.1: an entry occurs once', 'the same entry twice', 'urn:x:2', 'urn:x:1'],
  ['Safe HTML: nothing that runs', 'an iframe', '&lt;p&gt;Ships.', '&lt;iframe src="https://e.org/"&gt;'],
  ['Safe HTML: nothing that runs', 'an event handler', '&lt;p&gt;Ships.', '&lt;svg onload="x"&gt;'],
  ['Safe HTML: nothing that runs', 'an event handler in a title', 'Two &amp;amp; more', '&lt;b onclick="x"&gt;'],
  [undefined, 'tags in content that is plain text', 'type="html">&lt;p&gt;Ships.', 'type="text">&lt;script&gt;'],
  [undefined, 'tags in a plain summary', 'Ships.<', '&lt;script&gt;<'],
]

describe('the gate for Atom', () => {
  it('accepts a valid document', () => {
    expect(checkAtom(good)).toEqual([])
  })

  it.each(cases.filter(([clause]) => clause !== undefined))('%s: rejects %s', (clause, _what, from, to) => {
    const clauses = checkAtom(altered(good, from, to)).map((fault) => fault.clause)
    expect(clauses).toEqual(expect.arrayContaining([clause]))
  })

  it.each(cases.filter(([clause]) => clause === undefined))('accepts $1', (_clause, _what, from, to) => {
    expect(checkAtom(altered(good, from, to))).toEqual([])
  })

  it('accepts a feed without an author whose every entry has one', () => {
    const authored = altered(good, '<id>urn:x:2</id>', '<id>urn:x:2</id><author><name>Bo</name></author>')
    expect(checkAtom(altered(authored, '<author><name>Example News</name></author>', ''))).toEqual([])
  })

  it('names the entry at fault', () => {
    expect(checkAtom(altered(good, 'length="5"', 'length="x"'))[0]?.entryId).toBe('urn:x:1')
  })
})
