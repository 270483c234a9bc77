import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectsAsFrames } from '../../src/content/embeds/objects.ts'
import { sanitizeHtml } from '../../src/content/sanitize.ts'

const base = { baseUrl: 'https://news.example.org/2026/story.html' }

describe('sanitizing HTML keeps', () => {
  it.each([
    '<figure><img src="https://e.org/a.jpg" alt="A harbour" width="640" /><figcaption>A <small class="credit">B</small></figcaption></figure>',
    '<table><caption>C</caption><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td colspan="2">D</td></tr></tbody></table>',
    '<table><tbody><tr><td align="right">D</td></tr></tbody></table>',
    '<ol start="3"><li>A<ul><li>B</li></ul></li></ol>',
    '<pre><code class="language-ts">a &lt; b</code></pre>',
    '<blockquote cite="https://e.org/q"><p>Q</p></blockquote>',
    '<video src="https://e.org/v.mp4" controls><track src="https://e.org/v.vtt" kind="captions" srclang="fr" /><a href="https://e.org/v.mp4">A film</a></video>',
    '<p><a href="https://e.org/"><audio src="https://e.org/a.mp3" controls></audio></a></p>',
    '<picture><source srcset="https://e.org/a.webp 1x, https://e.org/b.webp 2x" type="image/webp" /><img src="https://e.org/a.jpg" alt="" /></picture>',
    '<details open><summary>S</summary><p>T</p></details>',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2026-01-26">26 January</time></p>',
    '<p lang="ar" dir="rtl">نص</p>',
    '<p><abbr title="World Health Organization">WHO</abbr> H<sub>2</sub>O 😀 tiếng Việt</p>',
    '<p>a<sup><a href="#fn-0123abcd-1" id="fnref-0123abcd-1-2">1</a></sup></p><ol><li id="fn-0123abcd-1">b</li></ol>',
    '<p><a href="mailto:a@e.org">A</a> <a href="tel:+3312345">B</a></p>',
  ])('%s', (html) => {
    expect(sanitizeHtml(html)).toBe(html)
  })
})

describe('sanitizing HTML changes', () => {
  it.each([
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['styles', '<style>p{}</style><p style="color:red">a</p>', '<p>a</p>'],
    ['handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['ids, which clash on a page of many articles', '<p id="top">a</p>', '<p>a</p>'],
    ['ids that are nearly those of notes', '<p id="fn-1">a</p><p id="fn-0123abcd-1 x">b</p>', '<p>a</p><p>b</p>'],
    ['javascript links', '<a href="java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['data links', '<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['unknown elements', '<x-card><p>a</p></x-card>', '<p>a</p>'],
    ['elements of older HTML', '<tt>a</tt><strike>b</strike>', '<code>a</code><s>b</s>'],
    ['comments', 'a<!-- b -->c', 'ac'],
    ['drawings', '<svg><text>a</text></svg>b', 'b'],
    ['named characters', '&eacute;&nbsp;&#8217;', 'é\u00a0’'],
    ['forbidden characters, written or coded', 'a\x08&#8;&#xFFFF;b', 'ab'],
    ['text that only looks like markup', 'a <3 b', 'a &lt;3 b'],
    [
      'iframes, into links',
      '<iframe src="https://e.org/v" title="Film">x</iframe>',
      '<a href="https://e.org/v">Film</a>',
    ],
    [
      'players, into links to the page that shows the same',
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0" title="YouTube video player"></iframe>',
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">youtube.com/watch?v=dQw4w9WgXcQ</a>',
    ],
    [
      'players that come late',
      '<iframe src="about:blank" data-src="https://player.vimeo.com/video/12"></iframe>',
      '<a href="https://vimeo.com/12">vimeo.com/12</a>',
    ],
    [
      'players side by side',
      '<iframe src="https://e.org/v"></iframe><iframe src="https://e.org/w"></iframe>',
      '<a href="https://e.org/v">e.org/v</a> <a href="https://e.org/w">e.org/w</a>',
    ],
    ['iframes that are not seen', 'a<iframe src="https://e.org/v" width="1" height="1"></iframe>b', 'ab'],
    [
      'players of older HTML',
      '<object width="425"><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ&amp;hl=en"></param><embed src="http://www.youtube.com/v/dQw4w9WgXcQ&amp;hl=en"></embed></object>',
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">youtube.com/watch?v=dQw4w9WgXcQ</a>',
    ],
    [
      'players of older HTML, with data only',
      '<p><object type="application/x-shockwave-flash" data="http://vimeo.com/moogaloop.swf?clip_id=12">x</object>b</p>',
      '<p><a href="https://vimeo.com/12">vimeo.com/12</a>b</p>',
    ],
    [
      'objects in each other, one for each browser',
      '<object classid="clsid:1"><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"><object data="https://www.youtube.com/v/dQw4w9WgXcQ">x</object></object>b',
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">youtube.com/watch?v=dQw4w9WgXcQ</a>b',
    ],
    [
      'an object after one that does not end, and is far away',
      `<object><p>${'a'.repeat(5000)}</p><object data="https://www.youtube.com/v/dQw4w9WgXcQ">x</object>`,
      `<p>${'a'.repeat(5000)}</p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">youtube.com/watch?v=dQw4w9WgXcQ</a>`,
    ],
    ['other objects, into what they hold', '<object data="https://e.org/x.pdf"><p>a</p></object>', '<p>a</p>'],
    ['objects that do not end', '<object data="https://www.youtube.com/v/dQw4w9WgXcQ"><p>a</p>', '<p>a</p>'],
    [
      'recordings, which readers that do not play them show as links',
      '<audio src="https://e.org/a.mp3?x=1&amp;y=2"></audio>',
      '<audio src="https://e.org/a.mp3?x=1&amp;y=2" controls><a href="https://e.org/a.mp3?x=1&amp;y=2">e.org/a.mp3?x=1&amp;y=2</a></audio>',
    ],
    [
      'recordings by their title',
      '<video title="A &lt;film&gt;"><source src="https://e.org/v.mp4" type="video/mp4"></video>',
      '<video title="A &lt;film&gt;" controls><source src="https://e.org/v.mp4" type="video/mp4" /><a href="https://e.org/v.mp4">A &lt;film&gt;</a></video>',
    ],
    ['recordings without an address', 'a<video src="blob:https://e.org/1"></video>b', 'ab'],
    ['iframes without an address', '<iframe srcdoc="x"></iframe>', ''],
    [
      'pictures that come late',
      '<img data-src="https://e.org/a.jpg" src="data:image/gif;base64,R0">',
      '<img src="https://e.org/a.jpg" alt="" />',
    ],
    ['pictures without address, into their description', '<img src="a.jpg" alt="A cat">', '<span>A cat</span>'],
    [
      'choices of pictures in choices',
      '<picture><picture><img src="https://e.org/a.jpg" alt=""></picture></picture><picture>b</picture>',
      '<picture><picture><img src="https://e.org/a.jpg" alt="" /></picture></picture>b',
    ],
    ['styles that align', '<td style="x:y;text-align: Right">a</td>', '<td align="right">a</td>'],
    [
      'choices of pictures without address',
      '<picture><source srcset="a.webp"><img src="a.jpg" alt="A"></picture>',
      '<span>A</span>',
    ],
    ['alignments that there are not', '<p align="right">a</p><td align="justify">b</td>', '<p>a</p><td>b</td>'],
    ['pictures without address or description, into nothing', 'a <img src="b.jpg"> c', 'a  c'],
    [
      'links in which nothing is left',
      '<p><a href="https://e.org/"><b><img src="b.jpg"></b></a></p> <p>a</p>',
      ' <p>a</p>',
    ],
    ['what is empty, but neither cells nor breaks', '<td><i></i></td><i><br></i><em> </em>', '<td></td><i><br /></i> '],
    ['pictures of one point, which count readers', 'a<img src="https://e.org/i.gif" width="1" height="1px" />b', 'ab'],
    ['relative links without base', '<a href="/x">a</a>', '<a>a</a>'],
  ])('%s', (_what, html, expected) => {
    expect(sanitizeHtml(html)).toBe(expected)
  })

  it.each([
    ['a path', '<a href="/x">a</a>', '<a href="https://news.example.org/x">a</a>'],
    ['a fragment', '<a href="#n">a</a>', '<a href="https://news.example.org/2026/story.html#n">a</a>'],
    [
      'odd characters',
      '<a href="/a b|c[d]%zz?q={e}">a</a>',
      '<a href="https://news.example.org/a%20b%7Cc%5Bd%5D%25zz?q=%7Be%7D">a</a>',
    ],
    ['a host', '<img src="//i.e.org/a.jpg" alt="">', '<img src="https://i.e.org/a.jpg" alt="" />'],
    [
      'candidates',
      '<img srcset="a,b.jpg 1x,c.jpg 2x" alt="">',
      '<img srcset="https://news.example.org/2026/a%2Cb.jpg 1x, https://news.example.org/2026/c.jpg 2x" alt="" />',
    ],
  ])('resolves relative URLs against the base: %s', (_what, html, expected) => {
    expect(sanitizeHtml(html, base)).toBe(expected)
  })
})

const names = [
  'p',
  'div',
  'a',
  'b',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'img',
  'br',
  'button',
  'center',
  'svg',
  'iframe',
  'xmp',
  'script',
  'select',
  'ruby',
  'rt',
  'h1',
  'object',
  'embed',
  'video',
  'audio',
  'math',
  'textarea',
]
const piece = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    '<a href="https://e.org/?a=1&b=2">',
    '<img alt="x&quot;y">',
    '<iframe src=//e.org>',
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ">',
    '<object data="https://www.youtube.com/v/dQw4w9WgXcQ">',
    '<video src=//e.org/v.mp4>',
    '<audio title="<b>">',
    '<source src="https://e.org/a.mp3?a=1&b=2">',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&lt;b&gt;',
    '&#0;',
    '\ud800',
    '<',
    '>',
    '"',
    '<p onclick=x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('sanitizing any tag soup', () => {
  it('is idempotent, with and without a base', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom({}, base), (html, options) => {
        const once = sanitizeHtml(html, options)
        expect(sanitizeHtml(once, options)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves nothing that runs, and no unbalanced end tags', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(sanitizeHtml(html)).not.toMatch(/<(?:script|style|iframe|object|svg|!)|<[a-z][^>]*\son\w+=|\]\]>/i)
      }),
    )
  })

  it('keeps the text of elements nested too deeply for readers, without the elements', () => {
    const sanitized = sanitizeHtml(`${'<div>'.repeat(1000)}deep`)
    expect(sanitized).toContain('deep')
    expect(sanitized.match(/<div>/g)).toHaveLength(200)
  })

  it('takes linear time for many object elements', () => {
    const started = process.cpuUsage()
    objectsAsFrames(`${'<object>'.repeat(80_000)}</object>`)
    objectsAsFrames(`${'<object><param name=src '.repeat(80_000)}</object>`)
    objectsAsFrames(`${'<object><embed <'.repeat(80_000)}</object>`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500)
  })

  it('keeps the words of markup with too many tags', () => {
    const started = process.cpuUsage()
    expect(sanitizeHtml(`${'<b>'.repeat(300_000)}a &amp; b`).trim()).toBe('a &amp; b')
    expect(sanitizeHtml(`<p>One</p>${'<br>'.repeat(100_000)}<script>x</script>`)).not.toMatch(/<(?!p>|\/p>)/)
    expect(sanitizeHtml('<b'.repeat(300_000))).not.toContain('<')
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  })

  it('takes linear time', () => {
    const deep = '<div>'.repeat(20_000)
    const started = process.cpuUsage()
    sanitizeHtml(deep)
    sanitizeHtml(`<img srcset="a${','.repeat(100_000)}b">`)
    sanitizeHtml('<object data="https://www.youtube.com/v/dQw4w9WgXcQ">'.repeat(20_000))
    sanitizeHtml('<object '.repeat(20_000))
    sanitizeHtml('<video src="https://e.org/v.mp4">'.repeat(5_000))
    sanitizeHtml('<iframe src="https://e.org/v"></iframe>'.repeat(5_000))
    sanitizeHtml(`<iframe src="https://www.youtube.com/embed?${'list&'.repeat(100_000)}"></iframe>`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})
