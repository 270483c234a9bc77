import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editorText } from '../../../src/ingest/feeds/ghost/editor-text.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { valuesOf } from '../readers/reading.ts'

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const item = (...children: unknown[]) => ({ type: 'listitem', children })
const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children })

const lexical = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } })
const html = (...children: unknown[]) => editorText({ lexical: lexical(...children) })?.html

describe('a text of Lexical', () => {
  test.each<[string, object, string]>([
    ['a paragraph', paragraph(text('One < two.')), '<p>One &lt; two.</p>'],
    [
      'formats',
      paragraph(text('a', 1), text('b', 3), text('c', 16), text('d', 64)),
      '<p><strong>a</strong><em><strong>b</strong></em><code>c</code><sup>d</sup></p>',
    ],
    ['a line break', paragraph(text('a'), { type: 'linebreak' }, text('b')), '<p>a<br>b</p>'],
    [
      'a link',
      paragraph({ type: 'link', url: 'https://a.example/?a=1&b', children: [text('a')] }),
      '<p><a href="https://a.example/?a=1&amp;b">a</a></p>',
    ],
    ['a heading', { type: 'extended-heading', tag: 'h3', children: [text('Boats')] }, '<h3>Boats</h3>'],
    ['a quotation', { type: 'extended-quote', children: [text('So it is.')] }, '<blockquote>So it is.</blockquote>'],
    ['a list', list(item(text('a')), item(text('b'))), '<ul><li>a</li><li>b</li></ul>'],
    ['a list in a list', list(item(text('a')), item(list(item(text('b'))))), '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    [
      'a numbered list',
      { type: 'list', listType: 'number', start: 3, children: [item(text('a'))] },
      '<ol start="3"><li>a</li></ol>',
    ],
    [
      'a picture',
      { type: 'image', src: 'https://a.example/b.jpg', alt: 'A bridge', caption: '<span>The <em>old</em> one</span>' },
      '<figure><img src="https://a.example/b.jpg" alt="A bridge"><figcaption><span>The <em>old</em> one</span></figcaption></figure>',
    ],
    [
      'pictures',
      { type: 'gallery', images: [{ src: 'https://a.example/b.jpg' }], caption: 'Bridges' },
      '<figure><img src="https://a.example/b.jpg" alt=""><figcaption>Bridges</figcaption></figure>',
    ],
    ['HTML', { type: 'html', html: '<p>a</p>' }, '<p>a</p>'],
    ['Markdown', { type: 'markdown', markdown: '*a*' }, '<p><em>a</em></p>\n'],
    [
      'code',
      { type: 'codeblock', code: '\tif (a < b)', language: 'js' },
      '<figure><pre><code class="language-js">\tif (a &lt; b)</code></pre></figure>',
    ],
    [
      'a bookmark',
      { type: 'bookmark', url: 'https://b.example/', metadata: { title: 'Quays', description: 'All of them' } },
      '<p><a href="https://b.example/">Quays</a></p><p>All of them</p>',
    ],
    [
      'a video of another site',
      { type: 'embed', html: '<iframe src="https://a.example/"></iframe>' },
      '<figure><iframe src="https://a.example/"></iframe></figure>',
    ],
    ['a box', { type: 'callout', calloutText: 'Mind the <b>gap</b>', calloutEmoji: '!' }, '<p>Mind the <b>gap</b></p>'],
    ['a fold', { type: 'toggle', heading: 'Why?', content: '<p>So.</p>' }, '<h3>Why?</h3><p>So.</p>'],
    [
      'a button',
      { type: 'button', buttonText: 'Go', buttonUrl: 'https://a.example/' },
      '<p><a href="https://a.example/">Go</a></p>',
    ],
    [
      'a file',
      { type: 'file', src: 'https://a.example/b.pdf', fileTitle: 'Plan' },
      '<p><a href="https://a.example/b.pdf">Plan</a></p>',
    ],
    ['an unknown kind with text', { type: 'stanza', children: [text('a')] }, 'a'],
  ])('has %s', (_, node, expected) => {
    expect(html(node)).toBe(expected)
  })

  test('names what it does not know', () => {
    const stored = lexical(paragraph(text('a')), { type: 'quiz', question: 1 })
    expect(editorText({ lexical: stored })).toEqual({ html: '<p>a</p>', unread: ['quiz'] })
  })

  test('leaves out what only members or mails show', () => {
    const hidden = { type: 'html', html: 'b', visibility: { web: { nonMember: false } } }
    expect(html(paragraph(text('a')), hidden, { type: 'email', html: 'c' }, { type: 'signup' })).toBe('<p>a</p>')
  })
})

describe('a text of Mobiledoc', () => {
  const stored = (sections: unknown[], more: object = {}) =>
    editorText({
      mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], sections, ...more }),
    })

  test.each<[string, unknown[], object, string]>([
    ['a paragraph', [[1, 'p', [[0, [], 0, 'One < two.']]]], {}, '<p>One &lt; two.</p>'],
    ['a heading', [[1, 'h2', [[0, [], 0, 'Boats']]]], {}, '<h2>Boats</h2>'],
    ['a quotation', [[1, 'blockquote', [[0, [], 0, 'So.']]]], {}, '<blockquote>So.</blockquote>'],
    [
      'markup that goes on',
      [
        [
          1,
          'p',
          [
            [0, [0], 0, 'a'],
            [0, [1], 2, 'b'],
            [0, [], 0, 'c'],
          ],
        ],
      ],
      { markups: [['strong'], ['a', ['href', 'https://a.example/']]] },
      '<p><strong>a<a href="https://a.example/">b</a></strong>c</p>',
    ],
    [
      'a line break',
      [
        [
          1,
          'p',
          [
            [0, [], 0, 'a'],
            [1, [], 0, 0],
            [0, [], 0, 'b'],
          ],
        ],
      ],
      { atoms: [['soft-return', '', {}]] },
      '<p>a<br>b</p>',
    ],
    ['a list', [[3, 'ol', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]]], {}, '<ol><li>a</li><li>b</li></ol>'],
    ['a card', [[10, 0]], { cards: [['card-markdown', { markdown: '*a*' }]] }, '<p><em>a</em></p>\n'],
    ['a picture', [[2, 'https://a.example/b.jpg']], {}, '<figure><img src="https://a.example/b.jpg" alt=""></figure>'],
  ])('has %s', (_, sections, more, expected) => {
    expect(stored(sections, more)?.html).toBe(expected)
  })
})

describe('a post', () => {
  const read = (more: object) => {
    const posts = [{ id: '1', title: 'Boats', status: 'published', ...more }]
    return readSeed('ghost.json', Buffer.from(JSON.stringify({ data: { posts } })))
  }

  test('without HTML has the text of its editor', () => {
    expect(valuesOf(read({ lexical: lexical(paragraph(text('a'))) }).documents[0])).toMatchObject({
      content: '<p>a</p>',
    })
  })

  test('with HTML has that', () => {
    expect(valuesOf(read({ html: '<p>b</p>', lexical: lexical(paragraph(text('a'))) }).documents[0])).toMatchObject({
      content: '<p>b</p>',
    })
  })

  test('ends at its paywall', () => {
    const stored = lexical(paragraph(text('a')), { type: 'paywall' }, paragraph(text('b')))
    expect(valuesOf(read({ visibility: 'paid', lexical: stored }).documents[0])).toMatchObject({ content: '<p>a</p>' })
    expect(read({ visibility: 'paid', lexical: lexical(paragraph(text('a'))) }).rejections[0]?.reason).toContain(
      'for members only',
    )
  })

  test('tells what it leaves out', () => {
    const { documents } = read({ lexical: lexical(paragraph(text('a')), { type: 'quiz' }) })
    expect(documents[0]?.remarks).toEqual(['parts of kinds that are not known are left out: quiz'])
  })
})

test('whatever the editors stored', () => {
  const stored = fc.oneof(
    fc.json(),
    fc.json().map((children) => `{"root":{"children":[${children}]}}`),
    fc.json().map((sections) => `{"sections":[${sections}],"cards":[["image",${sections}]]}`),
  )
  fc.assert(
    fc.property(stored, stored, (lexicalText, mobiledoc) => {
      expect(() => editorText({ lexical: lexicalText, mobiledoc })).not.toThrow()
    }),
  )
})
