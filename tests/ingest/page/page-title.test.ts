import { describe, expect, test } from 'vitest'
import { readOne, valuesOf } from '../readers/reading.ts'

const TEXT = '<p>The mayor opened the new bridge on Monday, and hundreds walked across it in the rain.</p>'.repeat(5)

const titleIn = (head: string, body: string) =>
  valuesOf(readOne('a.html', `<!doctype html><html><head>${head}</head><body>${body}${TEXT}</body></html>`)).title

const og = (title: string) => `<meta property="og:title" content="${title}">`

describe('of several headings, the title is not the one that names the site', () => {
  test.each([
    [
      'as the metadata does',
      '<title>Bridge | The River Post</title><meta property="og:site_name" content="The River Post">',
      '<h1>The River Post</h1><h1>Bridge</h1>',
    ],
    [
      'as its class says',
      '<title>Bridge - The River Post</title>',
      '<h1 class="site-title">The River Post</h1><h1>Bridge</h1>',
    ],
    [
      'as its id says',
      '<title>Bridge - The River Post</title>',
      '<h1 id="site-name">The River Post</h1><h1>Bridge</h1>',
    ],
    [
      'as it leads to the front page',
      '<title>Bridge - The River Post</title>',
      '<h1><a href="/">The River Post</a></h1><h1>Bridge</h1>',
    ],
    [
      'as it leads there by its whole address',
      '<title>Bridge - The River Post</title>',
      '<a href="https://example.org/"><h1>The River Post</h1></a><h1>Bridge</h1>',
    ],
    [
      'as the title has it before the stated title',
      `<title>The River Post: Bridge</title>${og('Bridge')}`,
      '<h1>The River Post</h1>',
    ],
    [
      'as many of its headings do',
      `<title>The River Post</title>${og('Bridge')}`,
      `<h1>The River Post</h1>${'<h1>Widget</h1>'.repeat(8)}<h1>Bridge</h1>`,
    ],
  ])('%s', (_, head, body) => {
    expect(titleIn(head, body)).toBe('Bridge')
  })
})

test('a heading that leads to the front page is the title where there is no other', () => {
  expect(titleIn('<title>Bridge opens again</title>', '<h1><a href="/">Bridge opens again</a></h1>')).toBe(
    'Bridge opens again',
  )
})

test('a heading that agrees with the page’s title is preferred to a title for search engines', () => {
  expect(
    titleIn(
      `<title>Mayor opens bridge in the rain</title>${og('10 facts about bridges')}`,
      '<h1>Mayor opens bridge in the rain</h1>',
    ),
  ).toBe('Mayor opens bridge in the rain')
})

test.each([
  ['after it', 'Bridge opens again<a class="headerlink" href="#bridge" title="Link here">¶</a>'],
  ['before it', '<a href="https://example.org/bridge#top">#</a> Bridge opens again'],
])('a mark that links to a heading is no part of it: %s', (_, heading) => {
  expect(titleIn('<title>Bridge opens again</title>', `<h1>${heading}</h1>`)).toBe('Bridge opens again')
})
