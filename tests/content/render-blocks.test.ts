import { describe, expect, it } from 'vitest'
import { renderBlocks } from '../../src/content/render-blocks.ts'
import { sanitizeHtml } from '../../src/content/sanitize.ts'
import type { Block } from '../../src/domain/block.ts'

const text = (words: string) => ({ text: words })

const table: readonly [string, Block, string][] = [
  ['a paragraph, its text escaped', { kind: 'paragraph', content: text('a <3 b') }, '<p>a &lt;3 b</p>'],
  ['an empty paragraph, not at all', { kind: 'paragraph', content: text('') }, ''],
  [
    'a paragraph that holds a block',
    { kind: 'paragraph', content: { text: 'a b', html: sanitizeHtml('a <pre>b</pre>') } },
    '<div>a <pre>b</pre></div>',
  ],
  ['a heading', { kind: 'heading', level: 3, content: text('H') }, '<h3>H</h3>'],
  [
    'a list in a list',
    {
      kind: 'list',
      ordered: true,
      items: [
        { content: text('A'), children: { kind: 'list', ordered: false, items: [{ content: text('B') }] } },
        { content: text('C') },
      ],
    },
    '<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol>',
  ],
  [
    'a quotation with its attribution',
    { kind: 'quotation', paragraphs: [text('Q')], attribution: 'A & B' },
    '<blockquote><p>Q</p><p>— <cite>A &amp; B</cite></p></blockquote>',
  ],
  [
    'a figure with picture, caption and credit',
    { kind: 'figure', image: { url: 'https://e.org/a.jpg', alt: 'A "b"' }, caption: text('C.'), credit: 'Photo: D' },
    '<figure><img src="https://e.org/a.jpg" alt="A &quot;b&quot;" /><figcaption>C. <small class="credit">Photo: D</small></figcaption></figure>',
  ],
  [
    'a caption whose picture is lost',
    { kind: 'figure', caption: text('C') },
    '<figure><figcaption>C</figcaption></figure>',
  ],
  ['a picture with an unusable address, not at all', { kind: 'figure', image: { url: 'javascript:x()' } }, ''],
  [
    'a player: a link',
    { kind: 'embed', embed: { url: 'https://e.org/v?a&b', label: 'A <film>' } },
    '<p><a href="https://e.org/v?a&amp;b">A &lt;film&gt;</a></p>',
  ],
  [
    'a player with a caption',
    { kind: 'embed', embed: { url: 'https://e.org/v', label: 'A film' }, caption: text('C'), credit: 'D' },
    '<figure><p><a href="https://e.org/v">A film</a></p><figcaption>C <small class="credit">D</small></figcaption></figure>',
  ],
  [
    'a recording with the picture that it shows first',
    {
      kind: 'embed',
      embed: { url: 'https://e.org/v', label: 'A film', poster: { url: 'https://e.org/p.jpg', alt: 'A film' } },
    },
    '<figure><a href="https://e.org/v"><img src="https://e.org/p.jpg" alt="A film" /></a><figcaption><a href="https://e.org/v">A film</a></figcaption></figure>',
  ],
  [
    'a recording with an unusable address: its words',
    {
      kind: 'embed',
      embed: { url: 'javascript:x()', label: 'A film', poster: { url: 'https://e.org/p.jpg' } },
      caption: text('C'),
    },
    '<figure><img src="https://e.org/p.jpg" alt="" /><figcaption>C</figcaption></figure>',
  ],
  [
    'a table with a header',
    { kind: 'table', header: [text('H')], rows: [[text('A')], [text('B')]] },
    '<table><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td>A</td></tr><tr><td>B</td></tr></tbody></table>',
  ],
  [
    'a table with aligned cells',
    { kind: 'table', header: [{ ...text('H'), align: 'center' }], rows: [[{ ...text('A'), align: 'right' }]] },
    '<table><thead><tr><th scope="col" align="center">H</th></tr></thead><tbody><tr><td align="right">A</td></tr></tbody></table>',
  ],
  [
    'an interview: strong questions',
    { kind: 'interview', turns: [{ question: text('Q?'), answers: [text('A'), text('B')] }] },
    '<p><strong>Q?</strong></p>\n<p>A</p>\n<p>B</p>',
  ],
  ['code', { kind: 'code', text: 'a < b', language: 'c++' }, '<pre><code class="language-c++">a &lt; b</code></pre>'],
  ['another language', { kind: 'paragraph', content: text('Xin chào'), lang: 'vi' }, '<p lang="vi">Xin chào</p>'],
  [
    'another language, written the other way',
    { kind: 'paragraph', content: text('سلام'), lang: 'fa' },
    '<p lang="fa" dir="rtl">سلام</p>',
  ],
]

describe('blocks as HTML', () => {
  it.each(table)('%s', (_case, block, expected) => {
    expect(renderBlocks([block], { language: 'fr' })).toBe(expected)
  })

  it('footnotes are below the text, with links back', () => {
    const refer = (id: string) => sanitizeHtml(`a<sup><a href="#fn-0123abcd-1" id="${id}">1</a></sup>`)
    const references = ['fnref-0123abcd-1', 'fnref-0123abcd-1-2', 'fnref-0123abcd-1-3']
    const blocks: Block[] = [
      {
        kind: 'notes',
        notes: [
          { id: 'fn-0123abcd-1', references, content: { text: 'N', html: sanitizeHtml('<p>M</p><p>N</p>') } },
          { id: 'fn-0123abcd-2', references: ['fnref-0123abcd-2'], content: text('O <') },
        ],
      },
      { kind: 'paragraph', content: { text: 'a', html: refer('fnref-0123abcd-1') } },
      { kind: 'heading', level: 2, content: { text: 'a', html: refer('fnref-0123abcd-1-3') } },
    ]
    const [, , , list] = renderBlocks(blocks).split('\n')
    expect(list).toBe(
      '<ol><li id="fn-0123abcd-1"><p>M</p><p>N <a href="#fnref-0123abcd-1">\u21a9\ufe0e</a> <a href="#fnref-0123abcd-1-3">\u21a9\ufe0e</a></p></li>' +
        '<li id="fn-0123abcd-2">O &lt;</li></ol>',
    )
  })

  it('an article from right to left has dir=rtl once', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', content: text('نص') },
      { kind: 'paragraph', content: text('Text'), lang: 'en' },
    ]
    expect(renderBlocks(blocks, { language: 'ar' })).toBe(
      '<div lang="ar" dir="rtl"><p>نص</p>\n<p lang="en" dir="ltr">Text</p></div>',
    )
  })
})
