import { expect, test } from 'vitest'
import { readSeed } from '../../src/ingest/read-seed.ts'
import { entriesOf } from './entries-of-bytes.ts'

const DATA = `data:image/png;base64,${'iVBORw0KGgo'.repeat(120)}`
const FIRST =
  'The ferry came back to the harbour on Saturday after a long winter in the yard, said the mayor of the old town.'
const LAST = 'Nobody knows yet what the repair has cost; the council will speak about it in its next meeting in May.'

/** What a piece of HTML is in a page, in Markdown and in a feed. */
const formats = {
  page: (html: string) =>
    `<!doctype html><html><head><title>The ferry returns</title></head><body><article><h1>The ferry returns</h1><p>${FIRST}</p>${html}<p>${LAST}</p></article></body></html>`,
  markdown: (html: string) => `# The ferry returns\n\n${FIRST}\n\n${html}\n\n${LAST}\n`,
  feed: (html: string) =>
    `<rss version="2.0"><channel><title>Ferry</title><item><title>The ferry returns</title><guid>a</guid><description><![CDATA[<p>${FIRST}</p>\n${html}\n<p>${LAST}</p>]]></description></item></channel></rss>`,
}
const PATHS = { page: 'a.html', markdown: 'a.md', feed: 'a.xml' } as const
type Format = keyof typeof formats

/** What is published of it, between the first and the last paragraph, and what a person is told. */
function published(format: Format, html: string) {
  const bytes = Buffer.from(formats[format](html))
  const [entry] = entriesOf(PATHS[format], bytes)
  const inner = entry?.content.split(`${FIRST}</p>`)[1]?.split(`<p>${LAST}`)[0]?.trim()
  return { inner, remarks: readSeed(PATHS[format], bytes).documents.flatMap(({ remarks }) => remarks ?? []) }
}

const VERSE = 'The boat came in at dawn,<br />the boat went out at night,<br />and nobody was drawn<br />to the light.'
const LONG =
  'The company says that it will carry people and bicycles again from the first of May, in the morning and in the evening, every day.'

test.each([
  ['line breaks are kept', `<p>${VERSE}</p>`, `<p>${VERSE}</p>`],
  [
    'lines with emphasis',
    '<p>The <b>old</b> ferry leaves at dawn,<br>the new one at noon.</p>',
    '<p>The <b>old</b> ferry leaves at dawn,<br />the new one at noon.</p>',
  ],
  [
    'verse of lines that say little alone',
    '<p>O sea,<br>O wind,<br>Anna,<br>come home<br>before the night</p>',
    '<p>O sea,<br />O wind,<br />Anna,<br />come home<br />before the night</p>',
  ],
  ['two line breaks separate paragraphs', '<p>One here.<br><br>Two here.</p>', '<p>One here.</p>\n<p>Two here.</p>'],
  [
    'two line breaks with a space between separate paragraphs',
    '<p>One here.<br> <br>Two here.</p>',
    '<p>One here.</p>\n<p>Two here.</p>',
  ],
  [
    'line breaks between long paragraphs separate them',
    `<p>${LONG}<br>${LONG}!</p>`,
    `<p>${LONG}</p>\n<p>${LONG}!</p>`,
  ],
  ['verse in a quotation', `<blockquote><p>${VERSE}</p></blockquote>`, `<blockquote><p>${VERSE}</p></blockquote>`],
  [
    'a line break in an item',
    '<ul><li>Paint<br>the hull</li><li>Test</li></ul>',
    '<ul><li>Paint<br />the hull</li><li>Test</li></ul>',
  ],
  [
    'paragraphs of an item',
    '<ul><li><p>Paint it.</p><p>Twice.</p></li><li><p>Test</p></li></ul>',
    '<ul><li>Paint it.<br /><br />Twice.</li><li>Test</li></ul>',
  ],
  ['a line break in a heading', '<h2>The repair<br>of the hull</h2>', '<h2>The repair<br />of the hull</h2>'],
  [
    'descriptions',
    '<dl><dt>Length</dt><dd>40 m</dd><dt>Speed</dt><dd>12 knots</dd><dd>14 at times</dd></dl>',
    '<dl><dt>Length</dt><dd>40 m</dd><dt>Speed</dt><dd>12 knots</dd><dd>14 at times</dd></dl>',
  ],
  [
    'a list that begins later',
    '<ol start="3"><li>Paint</li><li>Test</li></ol>',
    '<ol start="3"><li>Paint</li><li>Test</li></ol>',
  ],
  [
    'a list that skips',
    '<ol><li>Paint</li><li value="9">Test</li><li>Go</li></ol>',
    '<ol><li>Paint</li><li value="9">Test</li><li>Go</li></ol>',
  ],
  [
    'a list with letters',
    '<ol type="a"><li>Paint</li><li>Test</li></ol>',
    '<ol type="a"><li>Paint</li><li>Test</li></ol>',
  ],
  [
    'a list that counts down',
    '<ol reversed><li>Paint</li><li>Test</li></ol>',
    '<ol start="2" reversed=""><li>Paint</li><li>Test</li></ol>',
  ],
  [
    'two lists',
    '<ol><li>Paint</li><li>Test</li></ol><ol><li>Go</li><li>Come</li></ol>',
    '<ol><li>Paint</li><li>Test</li></ol>\n<ol><li>Go</li><li>Come</li></ol>',
  ],
  [
    'nested lists',
    '<ul><li>Paint<ol start="2"><li>Red</li><li>Blue</li></ol></li><li>Test</li></ul>',
    '<ul><li>Paint<ol start="2"><li>Red</li><li>Blue</li></ol></li><li>Test</li></ul>',
  ],
  [
    'the caption of a table',
    '<table><caption>Passengers</caption><tr><th>Year</th><th>People</th></tr><tr><td>2019</td><td>120</td></tr></table>',
    '<table><caption>Passengers</caption><thead><tr><th scope="col">Year</th><th scope="col">People</th></tr></thead><tbody><tr><td>2019</td><td>120</td></tr></tbody></table>',
  ],
])('in a page and in Markdown: %s', (_what, html, expected) => {
  expect(published('page', html).inner).toBe(expected)
  expect(published('markdown', html).inner).toBe(expected)
})

test('Markdown: line breaks, paragraphs and list numbers are kept', () => {
  const lines = 'The boat came in at dawn,  \nthe boat went out\\\nat night.\n\n3. Paint\n4. Test'
  expect(published('markdown', lines).inner).toBe(
    '<p>The boat came in at dawn,<br />the boat went out<br />at night.</p>\n<ol start="3"><li>Paint</li><li>Test</li></ol>',
  )
  expect(published('markdown', 'One here.<br><br>Two here.').inner).toBe('<p>One here.</p>\n<p>Two here.</p>')
})

test.each([
  ['page', `<p><img src="${DATA}" alt="The ferry at the quay"></p>`],
  ['markdown', `![The ferry at the quay](${DATA})`],
  ['markdown', `<img src="${DATA}" alt="The ferry at the quay">`],
  ['feed', `<p><img alt="The ferry at the quay" src='${DATA}'></p>`],
] as const)(
  '%s: a picture in a data: URL is left out, its alternative text is kept, and the report says so',
  (format, html) => {
    const { inner, remarks } = published(format, html)
    expect(inner).toContain('The ferry at the quay')
    expect(inner).not.toContain('data:')
    expect(remarks).toEqual([expect.stringContaining('a picture is left out: only JPEG')])
  },
)

test('line breaks in a table cell separate words', () => {
  const html =
    '<table><tr><th>Year</th><th>People</th></tr><tr><td>2019<br>2020</td><td><p>Ann</p><p>Bo</p></td></tr></table>'
  const { documents } = readSeed('a.html', Buffer.from(formats.page(html)))
  expect(documents[0]?.lines.map(({ text }) => text)).toContain('2019 2020 | Ann Bo')
})

test('the data: placeholder of a lazily loaded picture is not reported', () => {
  const { remarks, inner } = published(
    'feed',
    `<p><img src="${DATA}" data-src="https://a.example/i.jpg" alt="The ferry"></p>`,
  )
  expect(inner).toContain('src="https://a.example/i.jpg"')
  expect(remarks).toEqual([])
})

test('a one-pixel data: placeholder is not reported', () => {
  const { remarks } = published('page', '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>')
  expect(remarks).toEqual([])
})
