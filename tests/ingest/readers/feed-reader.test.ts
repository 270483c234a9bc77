import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { readOne, valuesOf } from './reading.ts'

function read(name: string, text: string | Uint8Array) {
  return readSeed(name, typeof text === 'string' ? Buffer.from(text) : text)
}

function fixture(name: string) {
  return read(name, readFileSync(join(import.meta.dirname, 'fixtures', name)))
}

function only(xml: string): Record<string, unknown> {
  const { documents, rejections } = read('a.xml', xml)
  expect(rejections).toEqual([])
  expect(documents).toHaveLength(1)
  return valuesOf(documents[0])
}

test('an item with the id of another is an article of its own if it has another address and says something else', () => {
  const item = (path: string, text: string) =>
    `<item><title>A</title><link>https://e.org/${path}</link><guid>https://e.org/?p=1</guid><description>${text}</description></item>`
  const items = [item('a', 'One.'), item('b', 'Two.'), item('c', 'One.'), item('b', 'Three.'), item('a', 'Four.')]
  const feed = `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`
  const { documents, rejections } = readSeed('f.xml', Buffer.from(feed))
  expect(documents.map(({ declared: { id, link } }) => [id?.value, link?.value])).toEqual([
    ['https://e.org/?p=1', 'https://e.org/a'],
    ['https://e.org/b', 'https://e.org/b'],
    ['https://e.org/a', 'https://e.org/a'],
  ])
  expect(documents[1]?.remarks).toEqual([
    'its id, https://e.org/?p=1, is that of another item: it is published under its address',
  ])
  expect(rejections.map(({ reason }) => reason)).toEqual([
    'item 3 of the feed has the id of another, https://e.org/?p=1: it was left out',
    'item 4 of the feed has the id of another, https://e.org/b: it was left out',
  ])
})

describe('a moved blog', () => {
  test('RSS 2.0 as WordPress writes it', () => {
    const { documents, rejections } = fixture('blog.rss')
    expect(documents.map(({ fragment }) => fragment)).toEqual([
      'https://harbour.example/?p=4711',
      'https://harbour.example/2025/12/lighthouse/',
      'https://harbour.example/2025/11/no-guid/',
    ])
    expect(valuesOf(documents[0])).toEqual({
      id: 'https://harbour.example/?p=4711',
      title: 'The ferry’s new timetable & what it means',
      summary: 'From Monday the ferry leaves every twenty minutes […]',
      authors: [{ name: 'Maud Ferrier' }],
      published: { wall: '2026-01-26T07:30:00', zone: '+00:00' },
      language: 'en-GB',
      categories: ['Transport', 'Harbour & quay'],
      link: 'https://harbour.example/2026/01/ferry-timetable/',
      image: { url: 'https://harbour.example/wp-content/uploads/ferry.jpg' },
      content: `<p>From Monday the ferry leaves <strong>every twenty minutes</strong>.</p>
<figure><img src="https://harbour.example/wp-content/uploads/ferry.jpg" alt="The ferry" /><figcaption>The ferry at noon</figcaption></figure>
<p>See <a href="https://harbour.example/timetable">the timetable</a>.</p>`,
    })
    expect(valuesOf(documents[1])).toMatchObject({
      authors: [{ name: 'Jo Brandt' }],
      published: { wall: '2025-12-31T23:05:00', zone: '+01:00' },
      enclosures: [
        {
          url: 'https://harbour.example/audio/lighthouse.mp3',
          mediaType: 'audio/mpeg',
          length: 12345678,
          duration: 3723,
        },
        { url: 'https://harbour.example/audio/lighthouse.pdf', mediaType: 'application/pdf', length: 4321 },
      ],
      content: '<p>An hour in the lamp room.</p>',
    })
    expect(documents[2]?.remarks).toEqual(['its date "some time in autumn" is not in a known format: left out'])
    expect(rejections).toEqual([{ path: 'blog.rss', reason: 'item 3 of the feed has neither title nor text' }])
  })

  test('Atom with xhtml content, a prefix of its own, and relative addresses', () => {
    const { documents, rejections } = fixture('blog.atom')
    expect(rejections).toEqual([])
    expect(documents.map(valuesOf)).toEqual([
      {
        id: 'tag:notes.example,2026:pont',
        title: 'Un pont neuf & large',
        summary: 'Le pont a ouvert.',
        authors: [{ name: 'Ève Lambert', uri: 'https://notes.example/eve', email: 'eve@notes.example' }],
        published: { wall: '2026-01-19T09:30:00', zone: '+01:00' },
        modified: { wall: '2026-01-20T10:00:00', zone: '+01:00' },
        language: 'fr',
        categories: ['La ville', 'ponts'],
        link: 'https://notes.example/blog/2026/pont',
        enclosures: [
          {
            url: 'https://notes.example/audio/pont.ogg',
            mediaType: 'audio/ogg',
            length: 99,
            title: 'Le bruit du pont',
          },
        ],
        content:
          '<p>Le <b>pont</b> a ouvert :<br />voir <a href="https://notes.example/blog/2026/photos?a=1&amp;b=2">les photos</a>, a &lt; b.</p>',
      },
      {
        id: 'urn:uuid:7d9c9e2a-3c3c-4f0c-9f3e-6c1d5a1a9f00',
        title: 'Cầu mới',
        summary: 'Cầu đã mở.',
        authors: [{ name: 'Trần Thị An' }],
        source: { name: 'Báo Cầu', url: 'https://elsewhere.example/', feedUrl: 'https://elsewhere.example/atom.xml' },
        published: { wall: '2026-01-18T00:00:00', zone: '+00:00' },
        language: 'vi',
        link: 'https://elsewhere.example/cau',
        content: '<p>Cầu đã mở.</p>',
      },
    ])
  })

  test('JSON Feed', () => {
    const { documents, rejections } = fixture('blog.json')
    expect(documents.map(valuesOf)).toEqual([
      {
        id: 'https://signals.example/posts/1',
        title: 'AT&amp;T is written with a sign, a <3 b',
        summary: 'Hello.',
        authors: [{ name: 'Nora Quist', uri: 'https://signals.example/nora' }],
        published: { wall: '2026-01-25T18:00:00', zone: '-05:00' },
        modified: { wall: '2026-01-26T08:00:00', zone: '-05:00' },
        language: 'en-US',
        categories: ['signals', 'letters'],
        link: 'https://signals.example/posts/1',
        image: { url: 'https://signals.example/1.png' },
        enclosures: [
          {
            url: 'https://signals.example/1.mp3',
            mediaType: 'audio/mpeg',
            length: 1000,
            title: 'Read aloud',
            duration: 61,
          },
        ],
        content: '<p>Hello, <a href="https://signals.example/about">who</a>\u00a0is there? 😀</p>',
      },
      {
        id: '2',
        authors: [{ name: 'Guest' }],
        published: { wall: '2026-01-24' },
        language: 'de',
        content: '<p>Only text.\nTwo lines.</p>\n<p>And &lt;a&gt; paragraph.</p>',
      },
    ])
    expect(rejections.map(({ reason }) => reason)).toEqual([
      'item 3 of the feed has the id of another, https://signals.example/posts/1: it was left out',
      'items that are not published articles were left out: 1 (no object)',
    ])
  })

  test('every value has the format as evidence', () => {
    for (const [name, rule] of [
      ['blog.rss', 'rss'],
      ['blog.atom', 'atom'],
      ['blog.json', 'json-feed'],
    ] as const) {
      expect(fixture(name).documents[0]?.declared.id?.evidence).toEqual({ rule, confidence: 1 })
    }
  })
})

describe('what feeds write', () => {
  const item = (inner: string, attributes = '') =>
    `<rss version="2.0" ${attributes}><channel><item>${inner}</item></channel></rss>`

  test.each([
    ['an id that looks like a number', '<guid>1e5</guid><title>x</title>', { id: '1e5' }],
    ['a permalink for a link', '<guid>https://a.example/1</guid><title>x</title>', { link: 'https://a.example/1' }],
    [
      'a guid that is no link',
      '<guid isPermaLink="false">https://a.example/1</guid><title>x</title>',
      { id: 'https://a.example/1' },
    ],
    ['a plain title', '<title>a &lt;3 b &amp; AT&amp;T</title>', { title: 'a <3 b & AT&T' }],
    ['a title in HTML', '<title>&lt;b&gt;A&lt;/b&gt; &amp;eacute;</title>', { title: 'A é' }],
    ['a title in CDATA', '<title><![CDATA[Q&amp;A &#8211; x]]></title>', { title: 'Q&A – x' }],
    ['references of HTML that XML has not', '<title>caf&eacute;</title>', { title: 'café' }],
    [
      'elements where text should be',
      '<title>x</title><description><p>a <b>b</b></p></description>',
      { content: '<p>a <b>b</b></p>' },
    ],
    [
      'an author with an address',
      '<title>x</title><author>a@b.example (Ann)</author>',
      { authors: [{ name: 'Ann', email: 'a@b.example' }] },
    ],
    [
      'the paper it was taken from',
      '<title>x</title><source url="https://p.example/rss">The Paper</source>',
      { source: { name: 'The Paper', feedUrl: 'https://p.example/rss' } },
    ],
    ['a prefix that nobody declared', '<title>x</title><dc:creator>Ann</dc:creator>', { authors: [{ name: 'Ann' }] }],
  ])('RSS: %s', (_, inner, expected) => {
    expect(only(item(inner))).toMatchObject(expected)
  })

  test.each([
    ['of the feed', 'xml:base="https://a.example/x/"', '', 'https://a.example/x/'],
    ['of the item', 'xml:base="https://a.example/x/"', ' xml:base="y/"', 'https://a.example/x/y/'],
  ])('RSS: relative addresses start from xml:base %s', (_, ofFeed, ofItem, base) => {
    const inner =
      '<link>p</link><enclosure url="e.mp3" type="audio/mpeg; codecs=mp3"/><description>&lt;a href="q">q&lt;/a></description>'
    const xml = `<rss version="2.0" ${ofFeed}><channel><link>https://b.example/</link><item${ofItem}><title>x</title>${inner}</item></channel></rss>`
    expect(only(xml)).toMatchObject({
      link: `${base}p`,
      enclosures: [{ url: `${base}e.mp3`, mediaType: 'audio/mpeg' }],
      content: `<a href="${base}q">q</a>`,
    })
  })

  test('RSS 1.0: items beside the channel', () => {
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dublin="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://a.example/"><link>https://a.example/</link><dublin:language>ja</dublin:language></channel>
      <item rdf:about="https://a.example/1"><title>橋</title><link>/1</link><dublin:date>2026-01-26T09:30+09:00</dublin:date><dublin:subject>橋</dublin:subject></item></rdf:RDF>`
    expect(only(xml)).toEqual({
      id: 'https://a.example/1',
      title: '橋',
      published: { wall: '2026-01-26T09:30', zone: '+09:00' },
      language: 'ja',
      categories: ['橋'],
      link: 'https://a.example/1',
    })
  })

  test('Atom 0.3', () => {
    const xml = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">a &lt;i&gt;b&lt;/i&gt;</title>
      <id>tag:a</id><issued>2004-01-26T09:30:00Z</issued><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>`
    expect(only(xml)).toMatchObject({ title: 'a b', published: { wall: '2004-01-26T09:30:00' }, content: '<p>x</p>' })
  })

  test('a WordPress export: posts that are published, with the paragraphs WordPress would make', () => {
    const post = (type: string, status: string, text: string) =>
      `<item><title>${type} ${status}</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`
    const items = [
      post('post', 'publish', 'One.\n\nTwo <b>2</b>.\n\n<ul><li>x</li></ul>'),
      post(
        'post',
        'publish',
        'See [caption id="a" width="9"]<a href="https://a.example/"><img src="https://a.example/i.png"></a> The <i>ferry</i>[/caption] there. [caption]no picture[/caption]',
      ),
      post('post', 'draft', 'x'),
      post('attachment', 'inherit', ''),
    ]
    const xml = `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('')}</channel></rss>`
    const { documents, rejections } = read('export.xml', xml)
    expect(documents.map((document) => valuesOf(document).content)).toEqual([
      '<p>One.</p>\n<p>Two <b>2</b>.</p>\n<ul><li>x</li></ul>',
      '<p>See</p>\n<figure><a href="https://a.example/"><img src="https://a.example/i.png" alt="" /></a><figcaption>The <i>ferry</i></figcaption></figure>\n<p>there. [caption]no picture[/caption]</p>',
    ])
    expect(rejections.map(({ reason }) => reason)).toEqual([
      'items that are not published articles were left out: 2 (attachment, draft)',
    ])
  })

  test('a film of YouTube has its picture and its text', () => {
    const values = only(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><id>yt:video:x</id><title>Boats</title><link href="https://v.example/x"/><media:group><media:title>Boats</media:title><media:content url="https://v.example/x.swf" type="application/x-shockwave-flash"/><media:thumbnail url="https://v.example/x.jpg"/><media:description>We look at boats.</media:description></media:group></entry></feed>',
    )
    expect(values).toMatchObject({ image: { url: 'https://v.example/x.jpg' }, content: '<p>We look at boats.</p>' })
    expect(values.enclosures).toBeUndefined()
  })

  test('a picture without words has what is said of it', () => {
    const values = only(
      '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><guid>https://m.example/1</guid><description></description><media:content url="https://m.example/1.png" medium="image"><media:description>A red boat</media:description></media:content></item></channel></rss>',
    )
    expect(values).toMatchObject({
      image: { url: 'https://m.example/1.png', alt: 'A red boat' },
      content: '<p>A red boat</p>',
    })
  })

  test.each([
    [
      '&amp;lt;p&amp;gt;A &amp;amp;amp; &amp;lt;b&amp;gt;b&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;',
      '<p>A &amp; <b>b</b></p>',
    ],
    ['&amp;lt;p&amp;gt; makes a paragraph.', '&lt;p&gt; makes a paragraph.'],
    ['&lt;p&gt;Write &amp;lt;p&amp;gt;&lt;/p&gt;', '<p>Write &lt;p&gt;</p>'],
  ])('HTML that was escaped once too often: %s', (description, html) => {
    expect(only(`<rss><channel><item><description>${description}</description></item></channel></rss>`).content).toBe(
      html,
    )
  })

  test.each([
    ['Tom &amp;amp;amp; Jerry&amp;amp;#8217;s', 'Tom & Jerry’s'],
    ['AT&amp;amp;amp;T', 'AT&T'],
    ['What &amp;amp;lt;b&amp;amp;gt; &amp;amp;amp; co mean', 'What &lt;b&gt; &amp; co mean'],
    ['Use &amp;amp;amp;', 'Use &amp;'],
  ])('a title that was escaped once too often: %s', (title, text) => {
    expect(only(`<rss><channel><item><title>${title}</title></item></channel></rss>`).title).toBe(text)
  })

  test.each([
    ['a.html', '<?xml version="1.0"?><rss version="2.0"><channel><item><title>T</title></item></channel></rss>'],
    ['a.txt', '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "1", "title": "T" }] }'],
  ])('a feed that was saved as %s', (name, text) => {
    expect(valuesOf(read(name, text).documents[0]).title).toBe('T')
  })

  describe('a WordPress export', () => {
    const post = (text: string, more = '') =>
      `<item><title>T</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`
    const attachment = (number: number, file: string, alt: string) =>
      `<item><title>a</title><wp:post_id>${number}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${file}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[${alt}]]></wp:meta_value></wp:postmeta></item>`
    const meta = (key: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
    const author =
      '<wp:author><wp:author_login><![CDATA[jdoe77]]></wp:author_login><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>'
    const exported = (...items: readonly string[]) =>
      read(
        'export.xml',
        `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${author}${items.join('')}</channel></rss>`,
      )

    test('a post behind a password is not published', () => {
      const { documents, rejections } = exported(post('secret', '<wp:post_password>hunter2</wp:post_password>'))
      expect(documents).toEqual([])
      expect(rejections[0]?.reason).toContain('left out: 1 (behind a password)')
    })

    test('authors by name, pictures and recordings by number, and when it was changed', () => {
      const more = `<pubDate>Tue, 02 May 2023 10:20:30 +0000</pubDate><wp:post_modified_gmt>2023-06-02 10:20:30</wp:post_modified_gmt><dc:creator>jdoe77</dc:creator><category domain="post_format">Video</category><category domain="post_tag">ferry</category>${meta('_thumbnail_id', '55')}${meta('enclosure', 'https://a.example/a.mp3\n12345\naudio/mpeg\n')}`
      const { documents } = exported(post('Text.', more), attachment(55, 'https://a.example/f.jpg', 'A ferry'))
      expect(valuesOf(documents[0])).toMatchObject({
        authors: [{ name: 'Jane Doe' }],
        categories: ['ferry'],
        modified: { wall: '2023-06-02T10:20:30', zone: '+00:00' },
        image: { url: 'https://a.example/f.jpg', alt: 'A ferry' },
        enclosures: [{ url: 'https://a.example/a.mp3', mediaType: 'audio/mpeg', length: 12345 }],
      })
    })

    test.each([
      [
        'new lines are seen',
        'One\ntwo <a\nhref="https://a.example/">x</a>',
        '<p>One<br />\ntwo <a href="https://a.example/">x</a></p>',
      ],
      ['code keeps its blank lines', 'A:\n<pre>one\n\n  two</pre>\nB', '<p>A:</p>\n<pre>one\n\n  two</pre>\n<p>B</p>'],
      [
        'so does code of the block editor, whose paragraphs are left alone',
        '<!-- wp:code --><pre class="wp-block-code"><code>a\n\nb</code></pre><!-- /wp:code -->',
        '<pre><code>a\n\nb</code></pre>',
      ],
      ['text beside blocks', 'A<h2>B</h2>\nC', '<p>A</p>\n<h2>B</h2>\n<p>C</p>'],
      ['quotations', '<blockquote>A\n\nB</blockquote>', '<blockquote>\n<p>A</p>\n<p>B</p>\n</blockquote>'],
      ['lists', '<ul>\n<li>A\n\n<ul><li>B</li></ul>\n</li></ul>', '<ul>\n<li>A\n<ul><li>B</li></ul>\n</li></ul>'],
      [
        'players become links',
        '[embed width="9"]https://a.example/1[/embed]\n\nhttps://a.example/?v=2',
        '<p><a href="https://a.example/1">https://a.example/1</a></p>\n<p><a href="https://a.example/?v=2">https://a.example/?v=2</a></p>',
      ],
      [
        'recordings',
        '[audio mp3="https://a.example/s.mp3"][/audio]',
        '<p><audio src="https://a.example/s.mp3" controls><a href="https://a.example/s.mp3">a.example/s.mp3</a></audio></p>',
      ],
      [
        'galleries',
        '[gallery ids="7, 8,9"]',
        '<figure><img src="https://a.example/7.jpg" alt="&quot;7&quot;" /></figure>',
      ],
      [
        'what plugins made is gone',
        '[box style="x"]A[/box] [form id=7 title=\'b\'] [sic] a[0]',
        '<p>A  [sic] a[0]</p>',
      ],
    ])('%s', (_what, text, html) => {
      const { documents } = exported(post(text), attachment(7, 'https://a.example/7.jpg', '"7"'))
      expect(valuesOf(documents[0]).content).toBe(html)
    })
  })
})

describe('what is no feed, or not a whole one', () => {
  test.each([
    [
      'a.xml',
      '<opml version="2.0"/>',
      'is XML, but not a feed: its root element is opml. Supported feeds are RSS, Atom and JSON Feed',
    ],
    ['a.xml', 'hello', 'is not XML: it has no element'],
    ['a.xml', '<rss><channel/></rss>', 'is a feed without items'],
    ['a.json', '{"name":"x"}', 'is JSON, but not a JSON Feed: its "version" is not https://jsonfeed.org/version/1.1'],
    ['a.json', '{"a":', 'is not valid JSON: Unexpected end of JSON input'],
    [
      'a.xml',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss>&e;</rss>',
      'cannot be read as XML: External entities are not supported',
    ],
  ])('%s %s', (name, text, reason) => {
    expect(read(name, text)).toMatchObject({ documents: [], rejections: [{ path: name, reason }] })
  })

  test('a stray ampersand is read and remarked on', () => {
    const { documents } = read('a.rss', '<rss><channel><item><title>a & b</title></item></channel></rss>')
    expect(valuesOf(documents[0])).toEqual({ title: 'a & b' })
    expect(documents[0]?.remarks?.join()).toContain('not well-formed in line 1, column 30')
  })

  test.each([
    ['text', '<title>b'],
    ['a tag', '<title>b</ti'],
    ['the name of a tag', '<title>b</title><descr'],
    ['an attribute', '<title>b</title><enclosure url="https://a.exa'],
    ['a CDATA section', '<title>b</title><description><![CDATA[<p>c'],
    ['a comment', '<title>b</title><!-- c <p>'],
  ])('a feed that was cut off in %s loses the item it was cut in, and no other', (_where, cut) => {
    const { documents, rejections } = read('a.rss', `<rss><channel><item><title>a</title></item><item>${cut}`)
    expect(documents.map(valuesOf)).toEqual([{ title: 'a' }])
    expect(rejections[0]?.reason).toContain('ends in the middle of an item')
  })

  test('entities that a document defines cannot fill the memory', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(9000)}">]><rss><channel><item><title>${'&a;'.repeat(9999)}</title></item></channel></rss>`
    expect(read('a.xml', bomb).rejections[0]?.reason).toMatch(/^cannot be read as XML: .*limit/i)
  })
})

describe('an export of Blogger', () => {
  const kind = (term: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${term}"/>`
  const entry = (id: string, inside: string) =>
    `<entry><id>tag:blogger.com,1999:blog-1.post-${id}</id><title>Post ${id}</title><published>2021-05-03T09:30:00Z</published><updated>2021-05-03T09:30:00Z</updated>${inside}<content type="html">&lt;p&gt;Text ${id}.&lt;/p&gt;</content></entry>`
  const feed = (...entries: string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xmlns:blogger="http://schemas.google.com/blogger/2018"><title>B</title>${entries.join('')}</feed>`
  const titles = (xml: string) => {
    const { documents, rejections } = read('blog.xml', xml)
    return {
      titles: documents.map(({ declared }) => declared.title?.value),
      reasons: rejections.map(({ reason }) => reason),
    }
  }

  test('posts are kept; pages, comments, settings and drafts are left out', () => {
    const topic = '<category scheme="http://www.blogger.com/atom/ns#" term="Harbour"/>'
    const xml = feed(
      entry('1', kind('post') + topic),
      entry('2', kind('comment')),
      entry('3', kind('settings')),
      entry('4', `${kind('post')}<app:control><app:draft>yes</app:draft></app:control>`),
    )
    expect(titles(xml)).toEqual({
      titles: ['Post 1'],
      reasons: ['items that are not published articles were left out: 3 (comment, draft, settings)'],
    })
    expect(valuesOf(read('blog.xml', xml).documents[0])).toMatchObject({ categories: ['Harbour'] })
  })

  test('as Google writes it now', () => {
    const told = (type: string, status: string) =>
      `<blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>`
    const xml = feed(
      entry('1', told('POST', 'LIVE')),
      entry('2', told('POST', 'DRAFT')),
      entry('3', told('PAGE', 'LIVE')),
    )
    expect(titles(xml).titles).toEqual(['Post 1'])
  })
})

describe('an export of Ghost', () => {
  const post = (id: string, more: object) => ({
    ...{ id, uuid: `5f0c2a1e-0000-4000-8000-00000000000${id}`, title: `Post ${id}`, type: 'post', status: 'published' },
    ...{ html: `<p>Text ${id}. <a href="__GHOST_URL__/b/">b</a></p>`, published_at: '2021-05-03T09:30:00.000Z' },
    ...more,
  })
  const data = {
    posts: [post('1', { custom_excerpt: 'In short.' }), post('2', { status: 'draft' }), post('3', { type: 'page' })],
    users: [{ id: 'u', name: 'Ann Lee', website: 'https://ann.example/' }],
    posts_authors: [{ post_id: '1', author_id: 'u', sort_order: 0 }],
    tags: [
      { id: 's', name: '#hidden' },
      { id: 't', name: 'Harbour' },
    ],
    posts_tags: [
      { post_id: '1', tag_id: 's', sort_order: 0 },
      { post_id: '1', tag_id: 't', sort_order: 1 },
    ],
  }

  test.each([
    ['with a list of databases', { db: [{ meta: {}, data }] }],
    ['as one database', { meta: {}, data }],
  ])('%s', (_what, value) => {
    const { documents, rejections } = read('ghost.json', JSON.stringify(value))
    expect(rejections.map(({ reason }) => reason)).toEqual([
      'items that are not published articles were left out: 2 (draft, page)',
    ])
    expect(documents.map(valuesOf)).toEqual([
      {
        id: '5f0c2a1e-0000-4000-8000-000000000001',
        title: 'Post 1',
        summary: 'In short.',
        authors: [{ name: 'Ann Lee', uri: 'https://ann.example/' }],
        published: { wall: '2021-05-03T09:30:00', zone: '+00:00' },
        categories: ['Harbour'],
        content: expect.stringContaining('<p>Text 1.'),
      },
    ])
  })

  test('a post has the id that it has in the feed of the old site', () => {
    const { documents } = read(
      'ghost.json',
      JSON.stringify({ data: { posts: [post('6581a2b3c4d5e6f708192a3b', {})] } }),
    )
    expect(valuesOf(documents[0]).id).toBe('6581a2b3c4d5e6f708192a3b')
  })

  test('a post without text is left out, and said', () => {
    const posts = [post('1', {}), post('2', { html: null, lexical: '{"root":{}}' })]
    const { documents, rejections } = read('ghost.json', JSON.stringify({ data: { posts } }))
    expect(documents).toHaveLength(1)
    expect(rejections.map(({ reason }) => reason).join()).toContain('left out: 1 (without text)')
  })

  test('what only members may read stays with them', () => {
    const posts = [
      post('1', { visibility: 'paid', html: '<p>For all.</p><!--members-only--><p>For members.</p>' }),
      post('2', { visibility: 'members' }),
      post('3', { visibility: 'public', published_at: 1620034200000 }),
    ]
    const { documents, rejections } = read('ghost.json', JSON.stringify({ data: { posts } }))
    expect(valuesOf(documents[0]).content).toBe('<p>For all.</p>')
    expect(valuesOf(documents[1]).published).toEqual({ wall: '2021-05-03T09:30:00', zone: '+00:00' })
    expect(documents[1]?.remarks?.join()).toContain('set GAZETTE_ORIGINAL_SITE')
    expect(rejections.map(({ reason }) => reason).join()).toContain('left out: 1 (for members only)')
  })

  test('whatever its tables hold', () => {
    const odd = { data: { posts: [null, 7, {}, { id: '1', type: 3, html: [] }], users: 'x', posts_authors: [{}] } }
    expect(() => read('ghost.json', JSON.stringify(odd))).not.toThrow()
  })
})

describe('a podcast', () => {
  const episode = (fields: string) =>
    `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:p="https://podcastindex.org/namespace/1.0"><channel><title>x</title><item><guid>1</guid>${fields}</item></channel></rss>`
  const recording = '<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/>'

  test('has its transcripts with its recording', () => {
    const transcripts =
      '<p:transcript url="https://a.example/1.vtt" type="text/vtt"/><p:transcript url="https://a.example/1.html" type="text/html" language="en"/><p:chapters url="https://a.example/1.json" type="application/json+chapters"/>'
    expect(valuesOf(readOne('a.xml', episode(`<title>t</title>${recording}${transcripts}`))).enclosures).toEqual([
      { url: 'https://a.example/1.mp3', mediaType: 'audio/mpeg', length: 9 },
      { url: 'https://a.example/1.vtt', mediaType: 'text/vtt' },
      { url: 'https://a.example/1.html', mediaType: 'text/html' },
    ])
    expect(valuesOf(readOne('a.xml', episode(`<title>t</title>${transcripts}`))).enclosures).toBeUndefined()
  })

  test('may have its words in fields of iTunes alone', () => {
    const fields = '<itunes:title>The ferry</itunes:title><itunes:subtitle>An hour on the quay.</itunes:subtitle>'
    expect(valuesOf(readOne('a.xml', episode(fields + recording)))).toMatchObject({
      title: 'The ferry',
      content: '<p>An hour on the quay.</p>',
    })
  })
})
