import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '../../src/content/plain-text.ts'
import { readSeed } from '../../src/ingest/read-seed.ts'
import { normalize } from '../../src/normalize/normalize.ts'

const SENTENCE = 'The mayor opened the new bridge, and hundreds of people walked across it in the rain.'
const TEXT = `<div>${Array.from({ length: 8 }, (_, at) => `<p>${SENTENCE} That was the ${at + 2}nd time.</p>`).join('')}</div>`

function read(above: string, head = '', below = '') {
  const body = `<article><header><h1>Bridge opens again</h1>${above}</header>${TEXT}${below}</article>`
  const html = `<!doctype html><html><head><title>Bridge opens again</title>${head}</head><body>${body}</body></html>`
  const [document] = readSeed('a.html', Buffer.from(html)).documents
  if (!document) throw new Error('no document')
  const article = normalize(document)
  const text = textOfBlocks(article.body)
  return {
    published: article.published?.value.wall,
    authors: article.authors.map(({ value }) => value.name),
    roles: document.lines.flatMap(({ text: line }, at) => (line === '' ? [] : [`${article.roles[at]?.role} ${line}`])),
    text,
  }
}

describe('the lines that a page shows around its title', () => {
  test('give the date and the authors that no metadata gives', () => {
    const { published, authors } = read('<div>By Ann Lee and Bob Ray</div><div>May 4, 2024, 10:30 am</div>')
    expect([published, authors]).toEqual(['2024-05-04T10:30', ['Ann Lee', 'Bob Ray']])
  })

  test('do not override the metadata', () => {
    const meta = '<meta property="article:published_time" content="2024-05-03T09:00:00Z">'
    const { published, authors } = read('<div>By Ann Lee</div><div>Updated May 4, 2024</div>', meta)
    expect([published, authors]).toEqual(['2024-05-03T09:00:00', ['Ann Lee']])
  })

  test('are no text, and have roles that say so', () => {
    const { roles, text } = read('<div>May 4, 2024</div><ul><li>Share on a wall</li><li>Print it out</li></ul>')
    expect(roles.slice(0, 4)).toEqual([
      'title Bridge opens again',
      'date May 4, 2024',
      'boilerplate Share on a wall',
      'boilerplate Print it out',
    ])
    expect(text.startsWith(SENTENCE)).toBe(true)
  })

  test('are preferred to a mere name in the text', () => {
    expect(read('<div>May 4, 2024</div>', '', '<p>Carl Fox</p>').authors).toEqual([])
  })
})

test('a line of a page that is not its declared title is not taken for a title', () => {
  const { roles } = read('')
  expect(roles.filter((role) => role.startsWith('title'))).toEqual(['title Bridge opens again'])
})
