import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { readOne, reasonOf, valuesOf } from '../readers/reading.ts'

const nitf = (content: string, head = '', docdata = '', status = 'usable') =>
  `<nitf><head><docdata management-status="${status}"><doc-id id-string="7" regsrc="ex.org"/>${docdata}</docdata></head><body><body.head><hedline><hl1>A title</hl1></hedline>${head}</body.head><body.content>${content}</body.content></body></nitf>`

const g2 = (itemMeta: string, contentMeta: string, contentSet = '<inlineXML><p>Text.</p></inlineXML>') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:ex.org:20260305:a" version="1"><itemMeta><versionCreated>2026-03-05T08:00:00Z</versionCreated>${itemMeta}</itemMeta><contentMeta><headline>A title</headline>${contentMeta}</contentMeta><contentSet>${contentSet}</contentSet></newsItem>`

const newsml = (management: string, lines: string, content = '<p>Text.</p>') =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>ex.org</ProviderId><DateId>20260305</DateId><NewsItemId>a b</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20260305T080000Z</FirstCreated><ThisRevisionCreated>20260305T080000Z</ThisRevisionCreated>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>A title</HeadLine>${lines}</NewsLines><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`

const ninjs = (fields: object) =>
  JSON.stringify({
    uri: 'urn:ex:a',
    versioncreated: '2026-03-05T08:00:00Z',
    headline: 'A title',
    body_text: 'Text.',
    ...fields,
  })

const contentOf = (text: string, name = 'a.xml') => valuesOf(readOne(name, text)).content

describe('an element of NITF 3.6', () => {
  test.each<[string, string, string]>([
    ['p, em, q', '<p>a <em>b</em> <q>c</q></p>', '<p>a <em>b</em> <q>c</q></p>'],
    ['block', '<block><p>a</p></block>', '<p>a</p>'],
    ['hl2', '<hl2>a</hl2>', '<h2>a</h2>'],
    ['lang', '<p><lang iso="fr">a</lang></p>', '<p><span lang="fr">a</span></p>'],
    ['ul, li', '<ul><li>a</li></ul>', '<ul><li>a</li></ul>'],
    ['dl', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['bq, credit', '<bq><p>a</p><credit>b</credit></bq>', '<blockquote><p>a</p><p>— <cite>b</cite></p></blockquote>'],
    ['pre', '<pre>a\n b</pre>', '<pre>a\n b</pre>'],
    [
      'person, money, chron: their words',
      '<p><person>a</person> <money>1</money> <chron>2</chron></p>',
      '<p>a 1 2</p>',
    ],
    [
      'name.given, name.family',
      '<p><person><name.given>A</name.given><name.family>B</name.family></person></p>',
      '<p>A B</p>',
    ],
    ['virtloc, for systems', '<p>a<virtloc>b</virtloc></p>', '<p>a</p>'],
    [
      'note for editors',
      '<note noteclass="editorsnote"><body.content><p>b</p></body.content></note><p>a</p>',
      '<p>a</p>',
    ],
    [
      'table, th, td',
      '<table><tr><th>a</th><td colspan="2">b</td></tr></table>',
      '<table><tr><th>a</th><td colspan="2">b</td></tr></table>',
    ],
    [
      'media of type video',
      '<media media-type="video"><media-reference source="https://ex.org/a.mp4" mime-type="video/mp4"/><media-caption>b</media-caption></media>',
      '<figcaption>b</figcaption>',
    ],
    ['a script', '<script>b</script><p>a</p>', '<p>a</p>'],
    ['escaped markup, which is text', '<p>a &lt;b&gt;</p>', '<p>a &lt;b&gt;</p>'],
  ])('%s', (_, content, expected) => {
    expect(contentOf(nitf(content))).toContain(expected)
  })

  test.each<[string, string, object]>([
    [
      'byline without its byttl',
      '<byline>By Ann Lee, <byttl>Editor</byttl></byline>',
      { authors: [{ name: 'Ann Lee' }] },
    ],
    ['a byttl alone names nobody', '<byline><byttl>Staff</byttl></byline>', {}],
    ['abstract is the summary', '<abstract><p>b</p></abstract>', { summary: 'b' }],
    ['distributor is the source', '<distributor>Ex</distributor>', { source: { name: 'Ex' } }],
    [
      'dateline is no date',
      '<dateline><location>Oslo</location><story.date norm="20260101"/></dateline>',
      { content: '<p>Oslo – a</p>' },
    ],
    ['a dateline in the text is not repeated', '<dateline>a</dateline>', { content: '<p>a</p>' }],
  ])('%s', (_, head, expected) => {
    const { content, ...values } = valuesOf(readOne('a.xml', nitf('<p>a</p>', head)))
    expect({ content: '<p>a</p>', ...values, ...('content' in expected && { content }) }).toMatchObject(expected)
    if (Object.keys(expected).length === 0) expect(values.authors).toBeUndefined()
    expect(values.published).toBeUndefined()
  })

  test.each([
    ['canceled', '', 'canceled by the provider'],
    ['withheld', '', 'withheld by the provider'],
    ['embargoed', '', 'under embargo without a date'],
  ])('management-status %s is not published', (status, docdata, reason) => {
    expect(reasonOf('a.xml', nitf('<p>a</p>', '', docdata, status))).toContain(reason)
  })

  test('date.release later than date.issue is the date to wait for, date.expire the end', () => {
    const dates =
      '<date.issue norm="20260305T080000Z"/><date.release norm="20260306T080000Z"/><date.expire norm="20260401"/>'
    expect(valuesOf(readOne('a.xml', nitf('<p>a</p>', '', dates, 'embargoed')))).toMatchObject({
      published: { wall: '2026-03-06T08:00:00' },
      expires: { wall: '2026-04-01' },
    })
  })
})

describe('a property of NewsML-G2 (specification 2.33)', () => {
  test.each<[string, string, string, object]>([
    [
      'embargoed',
      '<embargoed>2026-03-06T08:00:00Z</embargoed>',
      '',
      { published: { wall: '2026-03-06T08:00:00', zone: '+00:00' } },
    ],
    [
      'firstCreated',
      '<firstCreated>2026-03-04T08:00:00Z</firstCreated>',
      '',
      {
        published: { wall: '2026-03-04T08:00:00', zone: '+00:00' },
        modified: { wall: '2026-03-05T08:00:00', zone: '+00:00' },
      },
    ],
    [
      'by before creator',
      '',
      '<creator><name>Bo Ray</name></creator><by>By Ann Lee</by>',
      { authors: [{ name: 'Ann Lee' }] },
    ],
    ['creator', '', '<creator><name>Bo Ray</name></creator>', { authors: [{ name: 'Bo Ray' }] }],
    ['language', '', '<language tag="nb-NO"/>', { language: 'nb-NO' }],
    [
      'subject, keyword',
      '',
      '<subject><name>ships</name></subject><keyword>quays</keyword>',
      { categories: ['ships', 'quays'] },
    ],
    [
      'description, a summary by its role',
      '',
      '<description role="drol:caption">c</description><description role="drol:summary">s</description>',
      { summary: 's' },
    ],
    [
      'infoSource before provider',
      '<provider><name>P</name></provider>',
      '<infoSource><name>I</name></infoSource>',
      { source: { name: 'I' } },
    ],
    ['slugline is no title', '', '<slugline>SLUG</slugline>', { title: 'A title' }],
    ['dateline', '', '<dateline>Oslo</dateline>', { content: '<p>Oslo – Text.</p>' }],
  ])('%s', (_, itemMeta, contentMeta, expected) => {
    expect(valuesOf(readOne('a.xml', g2(itemMeta, contentMeta)))).toMatchObject(expected)
  })

  test.each([
    ['<pubStatus qcode="stat:canceled"/>', 'canceled by the provider'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', 'withheld by the provider'],
    ['<embargoed/>', 'under embargo without a date'],
  ])('%s is not published', (itemMeta, reason) => {
    expect(reasonOf('a.xml', g2(itemMeta, ''))).toContain(reason)
  })

  test.each([
    ['plain text', '<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>', '<p>One.</p>\n<p>Two.</p>'],
    [
      'plain text in columns',
      `<inlineData>${'word '.repeat(9)}and\nmore.</inlineData>`,
      `<p>${'word '.repeat(9)}and more.</p>`,
    ],
    ['escaped HTML', '<inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;</inlineData>', '<p>One.</p>'],
    [
      'a rendition elsewhere',
      '<remoteContent contenttype="image/jpeg" href="https://ex.org/a.jpg"/>',
      '<figure><img src="https://ex.org/a.jpg" alt="A title" /></figure>',
    ],
  ])('contentSet: %s', (_, set, expected) => {
    expect(contentOf(g2('', '', set))).toBe(expected)
  })

  test.each(['conceptItem', 'knowledgeItem', 'planningItem', 'packageItem', 'catalogItem'])(
    '%s is no article',
    (name) => {
      expect(reasonOf('a.xml', `<${name} guid="a"/>`)).toContain(`1 (${name})`)
    },
  )
})

describe('an element of NewsML 1.2', () => {
  test.each<[string, string, string, object]>([
    ['ByLine', '', '<ByLine>By Ann Lee</ByLine>', { authors: [{ name: 'Ann Lee' }] }],
    ['DateLine', '', '<DateLine>Oslo</DateLine>', { content: '<p>Oslo – Text.</p>' }],
    ['KeywordLine', '', '<KeywordLine>ships</KeywordLine>', { categories: ['ships'] }],
    ['the identifier without its revision (RFC 3085)', '', '', { id: 'urn:newsml:ex.org:20260305:a%20b', revision: 1 }],
    [
      'StatusWillChange from an embargo',
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260306T080000Z</DateAndTime></StatusWillChange>',
      '',
      { published: { wall: '2026-03-06T08:00:00', zone: '+00:00' } },
    ],
  ])('%s', (_, management, lines, expected) => {
    expect(valuesOf(readOne('a.xml', newsml(management, lines)))).toMatchObject(expected)
  })

  test.each([
    ['Canceled', 'canceled by the provider'],
    ['Withheld', 'withheld by the provider'],
    ['Embargoed', 'under embargo without a date'],
  ])('Status %s is not published', (status, reason) => {
    expect(reasonOf('a.xml', newsml(`<Status FormalName="${status}"/>`, ''))).toContain(reason)
  })
})

describe('a property of ninjs', () => {
  test.each<[string, object, object]>([
    ['1.x: body_xhtml before body_text', { body_xhtml: '<p>Rich.</p>' }, { content: '<p>Rich.</p>' }],
    [
      '2, 3: bodies',
      { body_text: undefined, bodies: [{ contentType: 'text/html', value: '<p>Rich.</p>' }] },
      { content: '<p>Rich.</p>' },
    ],
    ['2, 3: headlines', { headline: undefined, headlines: [{ value: 'Another' }] }, { title: 'Another' }],
    ['byline', { byline: 'Ann Lee' }, { authors: [{ name: 'Ann Lee' }] }],
    ['by', { by: 'Ann Lee' }, { authors: [{ name: 'Ann Lee' }] }],
    ['expires', { expires: '2026-04-01T00:00:00Z' }, { expires: { wall: '2026-04-01T00:00:00', zone: '+00:00' } }],
    [
      'embargoed',
      { embargoed: '2026-03-06T08:00:00Z' },
      { published: { wall: '2026-03-06T08:00:00', zone: '+00:00' } },
    ],
    ['subject', { subject: [{ name: 'ships' }] }, { categories: ['ships'] }],
  ])('%s', (_, fields, expected) => {
    expect(valuesOf(readOne('a.json', ninjs(fields)))).toMatchObject(expected)
  })

  test.each(['canceled', 'withheld'])('pubstatus %s is not published', (pubstatus) => {
    expect(reasonOf('a.json', ninjs({ pubstatus }))).toContain(`${pubstatus} by the provider`)
  })

  test.each([
    ['urn:ex:a', 'urn:ex:a'],
    ['urn:8d19cf88-b3ab-4972-8fec-1207599f2872', expect.stringMatching(/^urn:uuid:/)],
    ['tag:ex.org,2026:a', 'tag:ex.org,2026:a'],
    ['tag:localhost:2026:a', expect.stringMatching(/^urn:uuid:/)],
    ['2017080900131', expect.stringMatching(/^urn:uuid:/)],
  ])('uri %s is kept if it is a valid IRI', (uri, id) => {
    expect(valuesOf(readOne('a.json', ninjs({ uri, copyrightholder: 'Ex' }))).id).toEqual(id)
  })

  test.each([
    ['2', '3', ['Item 3']],
    ['3', '2', ['Item 3']],
  ])('version: of %s and %s the later counts', (one, other, titles) => {
    const list = [one, other].map((version) => ninjs({ version, headline: `Item ${version}` }))
    const { documents, rejections } = readSeed('a.json', Buffer.from(`[${list.join()}]`))
    expect(documents.map((document) => valuesOf(document).title)).toEqual(titles)
    expect(rejections).toEqual([])
  })

  test('version: a cancellation counts like any other', () => {
    const list = [ninjs({ version: '1' }), ninjs({ version: '2', pubstatus: 'canceled' })]
    expect(reasonOf('a.json', `[${list.join()}]`)).toContain('1 (canceled by the provider)')
  })

  test('other JSON is what it was', () => {
    expect(reasonOf('a.json', '{"uri":"urn:ex:a"}')).toContain('not a JSON Feed')
  })
})

describe('hostile deliveries', () => {
  const names = ['ferry.nitf.xml', 'message.g2.xml', 'school.newsml.xml', 'tram.ninjs1.json']
  const texts = names.map((name) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))

  test('that end anywhere give articles or a reason, and never half an article', () => {
    const whole = texts.map((text, at) => readSeed(names[at] ?? '', Buffer.from(text)).documents)
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.double({ min: 0, max: 0.99, noNaN: true }), (at, share) => {
        const text = texts[at] ?? ''
        const { documents, rejections } = readSeed(names[at] ?? '', Buffer.from(text.slice(0, text.length * share)))
        expect(rejections.length).toBeGreaterThan(0)
        expect(rejections.map(({ reason }) => reason).join()).not.toContain('fault in Gazette')
        const known = new Set(whole[at]?.map(({ fragment }) => fragment))
        for (const { fragment } of documents) expect(known).toContain(fragment)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [
      'entities that expand to a megabyte',
      `<!DOCTYPE nitf [<!ENTITY a "${'x'.repeat(9999)}">]>${nitf(`<p>${'&a;'.repeat(200)}</p>`)}`,
    ],
    ['elements in elements', nitf('<block>'.repeat(20_000))],
    ['components in components', `<NewsML><NewsItem>${'<NewsComponent>'.repeat(9000)}`],
  ])('%s are refused', (_, text) => {
    expect(reasonOf('a.xml', text)).toMatch(/cannot be read as XML|nested too deeply/)
  })
})
