import { describe, expect, it, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { brief, readOne, reasonOf, valuesOf } from './reading.ts'

const SENTENCE = 'The mayor opened the new bridge on Monday, and hundreds of people walked across it in the rain. '
const BODY = `<p>${SENTENCE.repeat(3)}</p>`.repeat(3)

function page(head: string, body = BODY): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
}

function declaredIn(head: string, body?: string): Record<string, unknown> {
  return valuesOf(readOne('a.html', page(head, body)))
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
}

describe('a description', () => {
  const summaryIn = (text: string) => declaredIn(`<meta property="og:description" content="${text}">`).summary

  test.each([
    ['as it is', 'The bridge is open again.', 'The bridge is open again.'],
    ['without markup', '&lt;p&gt;The bridge is &lt;b&gt;open&lt;/b&gt; again.&lt;/p&gt;', 'The bridge is open again.'],
    [
      'without references',
      'The mayor&amp;#8217;s bridge&amp;nbsp;is &amp;quot;open&amp;quot;.',
      'The mayor’s bridge is "open".',
    ],
    ['that is cut with a reference', 'The bridge is open&amp;hellip;', undefined],
    ['that speaks of less than', 'Bridges with 2 &lt; 3 lanes.', 'Bridges with 2 < 3 lanes.'],
    ['not where it is cut', 'The bridge is open […]', undefined],
    ['not where it is the text itself', SENTENCE.repeat(8), undefined],
  ])('%s', (_, text, expected) => {
    expect(summaryIn(text)).toBe(expected)
  })
})

it('an element that Readability makes of a table with one cell is no markup within a line', () => {
  const cell =
    '<table width="40%"><tbody><tr><td class="pullquote">“It is <b>open</b>,” he said.</td></tr></tbody></table>'
  const { lines } = readOne('a.html', page('', `<div>${BODY}${cell}${BODY}</div>`))
  expect(lines.flatMap(({ html }) => html ?? [])).toEqual(['“It is <b>open</b>,” he said.'])
})

it.each([
  ['aside', '<aside><time datetime="2024-03-05">Mar 5</time></aside>'],
  ['teaser', '<a href="/b"><time datetime="2024-03-05">Mar 5</time> Tunnel closes</a>'],
])('the time of an %s is not that of the article', (_, other) => {
  const of = (body: string) => declaredIn('', `<main>${body}${BODY}</main>`).published
  expect(of(other)).toBeUndefined()
  expect(of(`${other}<time datetime="2024-05-22">May 22</time>`)).toMatchObject({ wall: '2024-05-22' })
})

it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z'])('%s is no date', (date) => {
  expect(declaredIn(`<meta property="article:published_time" content="${date}">`).published).toBeUndefined()
})

describe('what the metadata declares', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'T',
    datePublished: '2026-01-26T09:30:00+07:00',
  }

  test.each([
    [
      'JSON-LD',
      jsonLd({
        ...article,
        author: { '@type': 'Person', name: 'Ann', url: 'https://a.example/ann' },
        inLanguage: 'fr',
        keywords: 'a, b',
        articleSection: 'News',
        image: ['https://a.example/i.jpg'],
        publisher: { name: 'Paper', url: 'https://a.example' },
      }),
      {
        title: 'T',
        authors: [{ name: 'Ann', uri: 'https://a.example/ann' }],
        published: { wall: '2026-01-26T09:30:00', zone: '+07:00' },
        language: 'fr',
        categories: ['News', 'a', 'b'],
        image: { url: 'https://a.example/i.jpg' },
        source: { name: 'Paper', url: 'https://a.example/' },
      },
    ],
    [
      'JSON-LD in a graph, the author elsewhere in it',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'Paper' },
          { ...article, '@type': ['Article', 'BlogPosting'], author: [{ '@id': '#ann' }, 'Bo'] },
          { '@id': '#ann', '@type': 'Person', name: 'Ann' },
        ],
      }),
      {
        title: 'T',
        authors: [{ name: 'Ann' }, { name: 'Bo' }],
        published: { wall: '2026-01-26T09:30:00', zone: '+07:00' },
      },
    ],
    [
      'JSON-LD of an organization and a person',
      jsonLd({
        ...article,
        datePublished: undefined,
        author: [
          { '@type': 'NewsMediaOrganization', name: 'Harbour Wire' },
          { '@type': ['Person'], name: 'Ann' },
        ],
      }),
      { title: 'T', authors: [{ name: 'Harbour Wire', isOrganization: true }, { name: 'Ann' }] },
    ],
    [
      'JSON-LD in a list',
      jsonLd([{ '@type': 'BreadcrumbList' }, { ...article, author: 'Ann' }]),
      { title: 'T', authors: [{ name: 'Ann' }], published: { wall: '2026-01-26T09:30:00', zone: '+07:00' } },
    ],
    [
      'JSON-LD with line breaks and commas too many',
      jsonLd('{"@type":"Article",\n"headline":"T\nU","author":["Ann",],}'),
      { title: 'T U', authors: [{ name: 'Ann' }] },
    ],
    [
      'JSON-LD beyond repair beside one that is whole',
      jsonLd('{"@type":"Article","headline":') + jsonLd({ ...article, datePublished: undefined }),
      { title: 'T' },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="T"><meta property="og:site_name" content="Paper"><meta property="article:published_time" content="2026-01-26T09:30:00Z"><meta property="article:modified_time" content="2026-01-27T09:30:00Z"><meta property="article:author" content="https://social.example/ann"><meta property="article:tag" content="a"><meta property="og:locale" content="pt_BR"><meta property="og:url" content="https://a.example/x"><meta property="og:image" content="https://a.example/i.jpg"><meta property="og:description" content="D.">',
      {
        title: 'T',
        summary: 'D.',
        source: { name: 'Paper' },
        published: { wall: '2026-01-26T09:30:00', zone: '+00:00' },
        modified: { wall: '2026-01-27T09:30:00', zone: '+00:00' },
        language: 'pt-BR',
        categories: ['a'],
        link: 'https://a.example/x',
        image: { url: 'https://a.example/i.jpg' },
      },
    ],
    [
      'Dublin Core',
      '<meta name="DC.title" content="T"><meta name="DC.creator" content="Ann"><meta name="DCTERMS.issued" content="2026-01-26"><meta name="dc.language" content="de">',
      { title: 'T', authors: [{ name: 'Ann' }], published: { wall: '2026-01-26' }, language: 'de' },
    ],
    [
      'citation',
      '<meta name="citation_title" content="T"><meta name="citation_author" content="Lee, Ann"><meta name="citation_publication_date" content="2026/01/26"><meta name="citation_journal_title" content="Annals">',
      { title: 'T', authors: [{ name: 'Ann Lee' }], published: { wall: '2026-01-26' }, source: { name: 'Annals' } },
    ],
    [
      'plain meta',
      '<meta name="author" content="Ann"><meta name="date" content="2026-01-26"><link rel="canonical" href="https://a.example/x">',
      { authors: [{ name: 'Ann' }], published: { wall: '2026-01-26' }, link: 'https://a.example/x' },
    ],
    [
      'who wrote nothing',
      '<meta name="author" content="admin"><meta property="og:site_name" content="Paper"><meta property="article:author" content="PAPER"><link rel="canonical" href="https://a.example/">',
      { source: { name: 'Paper' } },
    ],
    [
      'a date that is none, then one',
      '<meta property="article:published_time" content="yesterday"><meta name="date" content="2026-01-26">',
      { published: { wall: '2026-01-26' } },
    ],
    ['a description that breaks off', '<meta name="description" content="The mayor opened…">', {}],
  ])('%s', (_, head, expected) => {
    expect(declaredIn(head)).toEqual(expected)
  })

  test.each([
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">T</h2><span itemprop="author"><b itemprop="name">Ann</b></span><time itemprop="datePublished" datetime="2026-01-26">today</time>',
      { title: 'T', authors: [{ name: 'Ann' }], published: { wall: '2026-01-26' } },
    ],
    [
      'h-entry',
      '<div class="h-entry"><h2 class="p-name">T</h2><a class="p-author h-card" href="https://a.example/ann">Ann</a><time class="dt-published" datetime="2026-01-26T09:30:00+0100">today</time>',
      {
        title: 'T',
        authors: [{ name: 'Ann', uri: 'https://a.example/ann' }],
        published: { wall: '2026-01-26T09:30:00', zone: '+01:00' },
      },
    ],
    [
      'rel=author and time',
      '<article><a rel="author" href="/ann">Ann</a><time datetime="2026-01-26">today</time>',
      { authors: [{ name: 'Ann' }], published: { wall: '2026-01-26' } },
    ],
  ])('%s', (_, opening, expected) => {
    expect(declaredIn('', `${opening}${BODY}</div></article>`)).toEqual(expected)
  })

  test('every field has its markup as evidence', () => {
    const { declared } = readOne('a.html', page(jsonLd({ ...article, author: 'Ann' })))
    expect(declared.published?.evidence).toEqual({ rule: 'json-ld', confidence: 0.95 })
    expect(declared.authors?.[0]?.evidence).toEqual({ rule: 'json-ld', confidence: 0.95 })
  })

  test('a saved page says where it came from', () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0031)https://a.example/2026/bridge -->\n<html><body><p>See <a href="../x">x</a>.</p></body></html>`
    const document = readOne('a.html', html)
    expect(valuesOf(document)).toEqual({ link: 'https://a.example/2026/bridge' })
    expect(document.lines.map(brief)).toEqual(['1 paragraph See x. = See <a href="https://a.example/x">x</a>.'])
  })
})

describe('the title', () => {
  test.each([
    [
      'a heading that the metadata repeats',
      '<title>Bridge opens at last | Harbour Post</title>',
      '<h1>Harbour Post</h1><h1>Bridge opens at last</h1>',
      'Bridge opens at last',
    ],
    [
      'the metadata without the site',
      '<meta property="og:title" content="Bridge opens - Harbour Post"><meta property="og:site_name" content="Harbour Post">',
      '',
      'Bridge opens',
    ],
    [
      'the site in front',
      '<meta property="og:title" content="Harbour Post | Bridge opens"><meta property="og:site_name" content="Harbour Post">',
      '',
      'Bridge opens',
    ],
    [
      'the site by its host',
      '<title>Bridge opens | harbour</title><link rel="canonical" href="https://www.harbour.example/x">',
      '',
      'Bridge opens',
    ],
    ['the only heading', '', '<h1>Bridge opens</h1>', 'Bridge opens'],
    ['a dash of its own', '<title>Bridge opens - and closes</title>', '', 'Bridge opens - and closes'],
  ])('%s', (_, head, heading, expected) => {
    expect(declaredIn(head, heading + BODY)).toMatchObject({ title: expected })
  })
})

describe('the region', () => {
  test('is the article, not what is around it', () => {
    const around = '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>'
    const after = '<aside><h3>Most read</h3><ul><li><a href="/1">One</a></li></ul></aside><footer>Copyright</footer>'
    const { lines } = readOne(
      'a.html',
      page('', `${around}<div class="story"><h1>Bridge opens</h1>${BODY}</div>${after}`),
    )
    expect(lines.filter(({ markup }) => markup?.kind === 'paragraph').map(({ text }) => text.slice(0, 20))).toEqual(
      Array(3).fill(SENTENCE.slice(0, 20)),
    )
  })

  test('is what is marked as the body', () => {
    const { lines } = readOne(
      'a.html',
      page(
        '',
        `<div class="x">${BODY}</div><div itemprop="articleBody"><p>${'Only this, it says. '.repeat(20)}</p></div>`,
      ),
    )
    expect(lines).toHaveLength(1)
  })

  test('keeps a byline for the text to tell, where no metadata names an author', () => {
    const { lines } = readOne(
      'a.html',
      page('', `<div class="story"><p class="byline">By Ann Lee</p>${BODY}</div><footer class="x">f</footer>`),
    )
    expect(lines[0]?.text).toBe('By Ann Lee')
  })
})

describe('its lines', () => {
  test.each([
    [
      'blocks',
      '<h1>T</h1><p>a <b>b</b></p><div>c<p>d</p>e</div>',
      ['1 h1 T', '2', '3 paragraph a b = a <b>b</b>', '4', '5 paragraph c', '6', '7 paragraph d', '8', '9 paragraph e'],
    ],
    ['line breaks', '<p>a<br>b<br/><br>c</p>', ['1 paragraph a', '2 paragraph b', '3', '4 paragraph c']],
    ['lists', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', ['1 item-1 a', '2 item-1 b', '3 item#2 c']],
    [
      'quotations',
      '<blockquote><p>a</p><p>b</p></blockquote><p>c</p>',
      ['1 quotation a', '2 quotation b', '3', '4 paragraph c'],
    ],
    [
      'figures',
      '<p>a</p><figure><img src="https://a.example/i.jpg" alt="A"><figcaption><p>At noon</p></figcaption></figure>',
      ['1 paragraph a', '2', '3 image A', '4 caption At noon'],
    ],
    [
      'tables of figures',
      '<table><caption>C</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      ['1 table-caption C', '2 row a | b', '3 row 1 | 2'],
    ],
    [
      'cells that span others, with what they hold',
      '<table><tr><th>a</th><th colspan="2">b</th></tr><tr><td rowspan="2"><code>x</code></td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ['1 row a | b |', '2 row x | 1 | 2', '3 row  | 3 | 4'],
    ],
    [
      'formulas',
      '<p>If <math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>x=1</annotation></math>, <span class="katex"><span class="katex-mathml"><math><mi>y</mi></math></span><span aria-hidden="true">y</span></span>.</p>',
      ['1 paragraph If x=1, y. = If x=1, <span><span>y</span></span>.'],
    ],
    [
      'tables that lay out a page',
      '<table><tr><td><p>a</p><p>b</p></td></tr></table>',
      ['1 paragraph a', '2', '3 paragraph b'],
    ],
    ['code', '<pre><code class="language-js">a\n\nb</code></pre>', ['1 code a', '2 code', '3 code b']],
    [
      'what is not shown',
      '<p>a</p><script>x</script><style>y</style><p hidden>z</p><p style="display: none">w</p><template>v</template>',
      ['1 paragraph a'],
    ],
    [
      'pictures that nobody described',
      '<p>a</p><p><img src="https://a.example/i.jpg"></p>',
      ['1 paragraph a', '2', '3 image'],
    ],
    ['no icons', '<p>a</p><img src="https://a.example/i.gif" width="16" height="16">', ['1 paragraph a']],
    ['text without elements', 'a & b &lt; c&nbsp;d', ['1 paragraph a & b < c d']],
  ])('%s', (_, body, expected) => {
    expect(readOne('a.html', `<html><body>${body}</body></html>`).lines.map(brief)).toEqual(expected)
  })
})

test('a short text has the heading above it that its page shows', () => {
  const verse = '<p>The sea is wide,<br>the sea is deep,<br>it rocks the boats<br>and lets them sleep.</p>'
  const whole = page('<title>A poem</title>', `<article><h1>A poem</h1>${verse}</article>`)
  expect(readOne('a.html', whole).lines.map(brief).slice(0, 3)).toEqual([
    '1 h1 A poem',
    '2',
    '3 paragraph The sea is wide,',
  ])
  const long = readOne('a.html', page('<title>A bridge</title>', `<article><h1>A bridge</h1>${BODY}</article>`))
  expect(long.lines[long.head ?? 0]?.text).toContain('The mayor opened')
})

test('cells keep their links', () => {
  const { lines } = readOne(
    'a.html',
    '<table><tr><td>a</td><td><a href="https://a.example/">b</a></td></tr><tr><td>1</td><td>2</td></tr></table>',
  )
  expect(lines[0]?.markup).toMatchObject({
    cells: [{ text: 'a' }, { text: 'b', html: '<a href="https://a.example/">b</a>' }],
  })
})

describe('pictures', () => {
  const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

  test.each([
    ['of AMP', '<amp-img src="/i.jpg" alt="A"><noscript><img src="/i.jpg"></noscript></amp-img>', ['/i.jpg']],
    ['in sizes only', '<img alt="A" srcset="/s.jpg 300w, /l.jpg 1200w, /xl.jpg 5000w">', ['/l.jpg']],
    ['that scripts load', `<img alt="A" src="${PIXEL}" data-srcset="/s.jpg 1x, /l.jpg 2x">`, ['/l.jpg']],
    [
      'of a picture element',
      `<picture><source srcset="/w.webp 800w"><img alt="A" src="${PIXEL}"></picture>`,
      ['/w.webp'],
    ],
    ['whose copy was saved', '<img alt="A" src="./page_files/i.jpg" srcset="/i.jpg 800w">', ['/i.jpg']],
    ['of which only a copy was saved', '<img alt="A" src="./Ein%20Brief-Dateien/i.jpg">', []],
  ])('%s', (_, picture, expected) => {
    const { lines } = readOne(
      'a.html',
      page(
        '<link rel="canonical" href="https://a.example/x/">',
        `<article>${BODY}<div>${picture}</div>${BODY}</article>`,
      ),
    )
    const urls = lines.flatMap(({ markup }) => (markup?.kind === 'image' ? markup.image.url : []))
    expect(urls).toEqual(expected.map((path) => `https://a.example${path}`))
  })
})

test('pictures with relative addresses are missed in a page that nobody knows the address of', () => {
  const pictures = '<p><img src="img/a.png" alt="A"></p><p><img src="b.png"><img src="dot.gif" width="1"></p>'
  const { lines, remarks } = readOne('a.html', page('', `<article>${BODY}${pictures}${BODY}</article>`))
  expect(lines.map(brief)).toContainEqual(expect.stringMatching(/caption A$/))
  expect(remarks).toEqual([
    '2 pictures are left out: img/a.png and others. Put the files (JPEG, PNG, GIF, WebP or AVIF) where these addresses lead, or declare the URL of the page as link',
  ])
})

test.each([
  ['within a line', '<p>before <img src="a.png"> after</p>'],
  ['in a link', '<p><b>see</b> <a href="https://a.example/"><img src="a.png"></a> here</p>'],
  ['in a table', '<table><tr><td><img src="a.png"></td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'],
])('a picture that is left out is told, and leaves nothing: %s', (_where, html) => {
  const { lines, remarks } = readOne('a.html', page('', `<article>${BODY}${html}${BODY}</article>`))
  expect(JSON.stringify(lines)).not.toMatch(/><\/(?:span|a)>/)
  expect(remarks).toEqual([expect.stringMatching(/^a picture is left out: a.png/)])
})

describe('what is shown from elsewhere', () => {
  const FILM = '<video src="https://a.example/v.mp4"></video>'
  const YOUTUBE = 'https://www.youtube.com/embed/dQw4w9WgXcQ'
  const WATCH = 'youtube.com/watch?v=dQw4w9WgXcQ'

  test.each([
    ['a recording', FILM, ['embed a.example/v.mp4 (https://a.example/v.mp4, video/mp4)']],
    [
      'a recording with a title and a picture',
      '<video src="https://a.example/v.mp4" title="A film" poster="https://a.example/p.jpg"></video>',
      ['embed A film (https://a.example/v.mp4, https://a.example/p.jpg, video/mp4)'],
    ],
    [
      'of several sources the one that plays everywhere',
      '<video><source src="https://a.example/v.webm" type="video/webm"><source src="https://a.example/v?x" type="video/mp4; codecs=avc1"></video>',
      ['embed a.example/v?x (https://a.example/v?x, video/mp4)'],
    ],
    [
      'a recording whose type nobody says',
      '<audio src="https://a.example/play?id=1" aria-label="Her speech"></audio>',
      ['embed Her speech (https://a.example/play?id=1)'],
    ],
    ['a recording without an address', '<video src="blob:https://a.example/1"></video>', []],
    ['a player', `<iframe src="${YOUTUBE}" title="The bridge"></iframe>`, [`embed The bridge (https://www.${WATCH})`]],
    [
      'a player in an object',
      '<object><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ"><embed src="http://www.youtube.com/v/dQw4w9WgXcQ"></object>',
      [`embed ${WATCH} (https://www.${WATCH})`],
    ],
    [
      'a player to come',
      '<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
      [`embed ${WATCH} (https://www.${WATCH})`],
    ],
    [
      'a titled frame of any host',
      '<iframe src="https://charts.example/1" title="Crossings a day"></iframe>',
      ['embed Crossings a day (https://charts.example/1)'],
    ],
    ['no frame of any host without a title', '<iframe src="https://ads.example/1"></iframe>', []],
    ['no advertisement', '<iframe src="https://ads.example/1" title="Advertisement"></iframe>', []],
    ['no frame of the page itself', '<iframe src="./Bridge_files/x.html" title="Film"></iframe>', []],
    ['nothing that runs', '<iframe src="javascript:alert(1)" title="Film"></iframe><embed src="data:text/html,x">', []],
    ['nothing that is hidden', `<div style="display:none">${FILM}</div>`, []],
    [
      'with its caption',
      `<figure>${FILM}<figcaption>At noon</figcaption></figure>`,
      ['embed a.example/v.mp4 (https://a.example/v.mp4, video/mp4)', 'caption At noon'],
    ],
    [
      'before and after text',
      `<p><iframe src="${YOUTUBE}"></iframe> b <span>${FILM}</span></p>`,
      [
        `embed ${WATCH} (https://www.${WATCH})`,
        'paragraph b',
        'embed a.example/v.mp4 (https://a.example/v.mp4, video/mp4)',
      ],
    ],
    [
      'within text',
      `<p>b <iframe src="${YOUTUBE}"></iframe> <iframe src="https://ads.example/1"></iframe>c</p>`,
      [`paragraph b c = b <a href="https://www.${WATCH}">${WATCH}</a> c`],
    ],
  ])('%s', (_, body, expected) => {
    const { lines } = readOne(
      'a.html',
      page('', `<div itemprop="articleBody"><p>${SENTENCE.repeat(3)}</p>${body}</div>`),
    )
    const [, ...others] = lines.filter(({ text }) => text !== '').map((line) => brief(line).replace(/^\d+ /, ''))
    expect(others).toEqual(expected)
  })

  test('stays in the region that is the article', () => {
    const boxed = (inner: string) => `<div class="media-wrap">${inner}</div>`
    const embeds = [
      boxed(`<iframe src="${YOUTUBE}"></iframe>`),
      boxed('<iframe data-src="https://geo.dailymotion.com/player.html?video=x1"></iframe>'),
      boxed(FILM),
      '<p><audio src="https://a.example/a.mp3"></audio></p>',
      boxed('<lite-vimeo videoid="12"></lite-vimeo>'),
    ]
    const body = embeds.map((embed) => `<p>${SENTENCE.repeat(3)}</p>${embed}`).join('')
    const around = '<nav><a href="/">Home</a></nav>'
    const { lines } = readOne(
      'a.html',
      page('', `${around}<div class="story"><h1>T</h1>${body}${BODY}</div><footer>F</footer>`),
    )
    expect(lines.flatMap(({ markup }) => (markup?.kind === 'embed' ? markup.embed.url : []))).toEqual([
      `https://www.${WATCH}`,
      'https://www.dailymotion.com/video/x1',
      'https://a.example/v.mp4',
      'https://a.example/a.mp3',
      'https://vimeo.com/12',
    ])
  })
})

describe('HTML that is no page of a site', () => {
  const text = 'The mayor resigned on Monday after an audit found that the town had paid twice for the same bridge.'

  it('a post exported without its page is read whole', () => {
    const post = `<div class="box"><figure><img src="https://a.example/b.jpg" alt="A bridge"></figure></div><p>${text}</p><h2>Next</h2><p class="x">${text}</p>`
    expect(
      readOne('a.html', post)
        .lines.map((line) => line.text)
        .filter(Boolean),
    ).toEqual(['A bridge', text, 'Next', text])
  })

  it('a page saved by a word processor is read whole, and not named by a title of long ago', () => {
    const saved = `<html><head><meta name=Generator content="Microsoft Word 15"><title>Document1</title></head><body><p class=MsoTitle>Mayor resigns</p><p class=MsoNormal>${text}</p></body></html>`
    const document = readOne('a.html', saved)
    expect(document.declared.title).toBeUndefined()
    expect(document.lines.map((line) => line.text).filter(Boolean)).toEqual(['Mayor resigns', text])
  })
})

const TOO_MANY = 'has more tags, or more unclosed tags, than any article: it is damaged, or not an article'

test.each([
  ['more tags than an article has', '<b>a</b>'.repeat(50_001), TOO_MANY],
  ['more open tags than an article has', '<b>'.repeat(300_000), TOO_MANY],
  ['nothing to read', '<html><body><script>x</script></body></html>', 'contains no text of an article'],
  ['nesting without end', '<div>'.repeat(15_000), 'is nested too deeply: it is damaged, or not an article'],
])('is refused: %s', (_, html, reason) => {
  expect(reasonOf('a.html', html)).toBe(reason)
})

test('paragraphs and cells whose end tags are left out are no nesting', () => {
  const page = `<h1>Harbour</h1>${'<p>The harbour opened.'.repeat(15_000)}<table>${'<tr><td>a<td>b'.repeat(5000)}</table>`
  expect(readSeed('a.html', Buffer.from(page)).rejections).toEqual([])
})

test('the declared encoding is read', () => {
  const bridge = [0xcc, 0xee, 0xf1, 0xf2]
  const html = [
    Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
    Buffer.from(bridge),
    Buffer.from('</p></body></html>'),
  ]
  const { documents } = readSeed('a.html', Buffer.concat(html))
  expect(documents[0]).toMatchObject({ encoding: 'windows-1251', lines: [{ text: 'Мост' }] })
})

describe('a line break parts words', () => {
  const text =
    `<p>${'The ferry came back to the harbour on Saturday after a long winter in the yard. '.repeat(4)}</p>`.repeat(3)

  test('of a title', () => {
    expect(declaredIn('<title>The ferry returns</title>', `<h1>The ferry<br>returns</h1>${text}`)).toMatchObject({
      title: 'The ferry returns',
    })
  })

  test('of marked elements', () => {
    const marked = `<div class="h-entry"><h2 class="p-name">The ferry<br>returns</h2>${text}</div>`
    expect(declaredIn('', marked)).toMatchObject({ title: 'The ferry returns' })
  })

  test('of a byline', () => {
    const body = `<article><h1>The ferry returns</h1><p class="byline">By <b>Ann Lee</b><br>Bo Roe</p>${text}</article>`
    expect(readOne('a.html', page('', body)).lines[0]?.text).toBe('By Ann Lee Bo Roe')
  })

  test('of code', () => {
    const { lines } = readOne(
      'a.html',
      page('', `<article><h1>T</h1>${text}<pre>a = 1<br>b = 2</pre>${text}</article>`),
    )
    expect(lines.filter(({ markup }) => markup?.kind === 'code').map((line) => line.text)).toEqual(['a = 1', 'b = 2'])
  })
})
