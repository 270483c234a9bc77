import { describe, expect, test } from 'vitest'
import { readOne } from '../readers/reading.ts'

const SENTENCE = 'The mayor opened the new bridge on Monday, and hundreds of people walked across it in the rain.'
const TEXT = `<div class="text">${`<p>${SENTENCE}</p><p>${SENTENCE} So it was in May.</p>`.repeat(4)}</div>`
const TITLE = '<h1>Bridge opens again</h1>'

function headOf(body: string, head = ''): string[] {
  const html = `<!doctype html><html><head><title>Bridge opens again</title>${head}</head><body>${body}</body></html>`
  const { lines, head: count = 0 } = readOne('a.html', html)
  return lines.slice(0, count).flatMap(({ text }) => text || [])
}

describe('the lines around a title', () => {
  test.each([
    [
      'below it',
      `<article><header>${TITLE}<div>May 4, 2024</div></header>${TEXT}</article>`,
      ['Bridge opens again', 'May 4, 2024'],
    ],
    [
      'above it',
      `<article><header><div>May 4, 2024</div>${TITLE}</header>${TEXT}</article>`,
      ['May 4, 2024', 'Bridge opens again'],
    ],
    [
      'with the byline',
      `<article>${TITLE}<div class="meta"><span>Ann Lee</span> · <span>4 May</span></div>${TEXT}</article>`,
      ['Bridge opens again', 'Ann Lee · 4 May'],
    ],
    [
      'at most three of them above it, and none above another heading',
      `<div>Boats</div><h2>Most read</h2><div>Post</div><article>${TITLE}${TEXT}</article>`,
      ['Post', 'Bridge opens again'],
    ],
  ])('are kept apart from the text: %s', (_, body, expected) => {
    expect(headOf(body)).toEqual(expected)
  })

  test.each([
    [
      'where the metadata gives date and authors',
      `<article>${TITLE}<div>May 4, 2024</div>${TEXT}</article>`,
      '<meta property="article:published_time" content="2024-05-04"><meta name="author" content="Ann Lee">',
    ],
    ['where no heading shows the title', `<article><div>May 4, 2024</div>${TEXT}</article>`, ''],
  ])('are not needed %s', (_, body, head) => {
    expect(headOf(body, head)).toEqual([])
  })

  test('lose their markup, since lists and headings there are those of the page', () => {
    const list = '<ul><li>Share this</li><li>Print this</li></ul>'
    const html = `<!doctype html><html><head><title>Bridge opens again</title></head><body><article>${TITLE}${list}${TEXT}</article></body></html>`
    const { lines } = readOne('a.html', html)
    expect(lines.find(({ text }) => text === 'Share this')?.markup).toBeUndefined()
  })
})
