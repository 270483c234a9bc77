import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, stripForbidden } from '../../src/content/escape.ts'
import { textOfBlocks, textOfHtml } from '../../src/content/plain-text.ts'
import { sanitizeHtml } from '../../src/content/sanitize.ts'
import { countWords } from '../../src/content/word-count.ts'

describe('plain text of HTML', () => {
  it.each([
    ['a line for each block', '<h2>A</h2><p>b <b>c</b><br>d</p><ul><li>e</li></ul>', 'A\nb c\nd\ne'],
    ['characters as they are', '<p>a &lt;3 &amp;amp; "b"</p>', 'a <3 &amp; "b"'],
    ['what recordings hold is no text', '<p>a <video src="https://e.org/v.mp4"></video>b</p>', 'a b'],
    ['attributes are no text', '<p><a href="https://e.org/?a>b">c</a></p>', 'c'],
  ])('%s', (_case, html, text) => {
    expect(textOfHtml(sanitizeHtml(html))).toBe(text)
  })

  it('reads back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfHtml(escapeText(text))).toBe(
          stripForbidden(text)
            .replace(/[\t\n\f\r ]+/g, ' ')
            .trim(),
        )
      }),
    )
  })
})

describe('plain text of blocks', () => {
  it('includes every kind of block', () => {
    const text = textOfBlocks([
      { kind: 'heading', level: 2, content: { text: 'A' } },
      { kind: 'list', ordered: false, items: [{ content: { text: 'B' } }] },
      { kind: 'quotation', paragraphs: [{ text: 'C' }], attribution: 'D' },
      { kind: 'figure', caption: { text: 'E' }, credit: 'F' },
      { kind: 'table', header: [{ text: 'G' }], rows: [[{ text: 'H' }]] },
      { kind: 'interview', turns: [{ question: { text: 'I' }, answers: [{ text: 'J' }] }] },
      { kind: 'code', text: 'K' },
      { kind: 'html', html: escapeText('L'), text: 'L' },
      { kind: 'notes', notes: [{ id: '', references: [], content: { text: 'P' } }] },
      { kind: 'embed', embed: { url: 'https://e.org/', label: 'M' }, caption: { text: 'N' }, credit: 'O' },
    ])
    expect(text.split('\n').join('')).toBe('ABCDEFGHIJKLPMNO')
  })
})

describe('counting words', () => {
  it.each([
    ['', 0],
    ['One, two — three!', 3],
    ["l'État aujourd’hui", 2],
    ['3.5 % of 1,000', 4],
    ['今天下雨', 2],
    ['iPhone 手机', 2],
    ['คนไทย', 3],
    ['𠮷野家', 2],
    ['Tô Lâm', 2],
  ])('%j → %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
