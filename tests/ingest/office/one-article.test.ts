import { expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { docx, odt, p } from './documents.ts'

const TEXT = [
  'The ferry runs again from Monday, the county says, and the bridge is put off until next spring.',
  'Nobody had hoped for more than that, the mayor said on the quay, where forty people stood.',
]
const heading = (level: number) => `<w:outlineLvl w:val="${level - 1}"/>`
const WORD = docx(
  [p('Ferry runs again on the Tarn', heading(1)), p('By Ann Lee'), p('12 March 2024'), p(TEXT[0] ?? '')].join('') +
    [p('What changes', heading(2)), p(TEXT[1] ?? '')].join(''),
)
const open = (text: string) => `<text:p>${text}</text:p>`
const openHeading = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`
const OPEN = odt(
  [openHeading(1, 'Ferry runs again on the Tarn'), open('By Ann Lee'), open('12 March 2024')].join('') +
    [open(TEXT[0] ?? ''), openHeading(2, 'What changes'), open(TEXT[1] ?? '')].join(''),
)
const PAGE = `<h1>Ferry runs again on the Tarn</h1><p>By Ann Lee</p><p>12 March 2024</p><p>${TEXT[0]}</p><h2>What changes</h2><p>${TEXT[1]}</p>`

function articleOf(path: string, bytes: Buffer) {
  const [document] = readSeed(path, bytes).documents
  if (!document) throw new Error(`${path} was not read`)
  const { title, authors, published, language, body } = normalize(document)
  return {
    title: title?.value,
    authors: authors.map(({ value }) => value.name),
    published: published?.value,
    language: language?.value,
    body,
  }
}

test.each([
  ['a.docx', WORD],
  ['a.odt', OPEN],
  ['a.html', Buffer.from(PAGE)],
])('one article is the same in every format: %s', (path, bytes) => {
  expect(articleOf(path, bytes)).toMatchObject({
    title: 'Ferry runs again on the Tarn',
    authors: ['Ann Lee'],
    published: { wall: '2024-03-12' },
    language: 'en',
    body: [
      { kind: 'paragraph', content: { text: TEXT[0] } },
      { kind: 'heading', content: { text: 'What changes' } },
      { kind: 'paragraph', content: { text: TEXT[1] } },
    ],
  })
})

test.each([
  ['LibreOffice', '<meta name="generator" content="LibreOffice 7.4 (Linux)"/>', ''],
  ['Word', '<meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">', ''],
  ['Google Docs', '<style>@import url(https://fonts.example/css);.c1{color:#000}</style>', ' class="c3 doc-content"'],
])('as a page that %s saved, all of a document is text, and its properties are not the article’s', (_, meta, body) => {
  const lines = ['Ferry runs again on the Tarn', ...TEXT, 'Tickets: 12 euros', 'www.example.org']
  const head = `<title>Document1</title>${meta}<meta name="author" content="zizzog1"/><meta name="created" content="2011-07-08T13:02:00"/>`
  const page = `<html><head>${head}</head><body${body}>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`
  const [document] = readSeed('a.html', Buffer.from(page)).documents
  const article = document && normalize(document)
  expect(article?.title?.value).toBe(lines[0])
  expect(article?.authors).toEqual([])
  expect(article?.published).toBeUndefined()
  expect(article?.body).toHaveLength(4)
})

test('running heads that LibreOffice puts into a page are no text', () => {
  const text = TEXT.map((line) => `<p>${line}</p>`).join('')
  const running = ['header', 'footer'].map((name) => `<div title="${name}"><p>Tarn Weekly, page 1</p></div>`)
  const meta = '<meta name="generator" content="LibreOffice 7.4 (Linux)"/>'
  const page = `<html><head>${meta}</head><body>${running[0]}<p>Ferry runs again on the Tarn</p>${text}${running[1]}</body></html>`
  const [document] = readSeed('a.html', Buffer.from(page)).documents
  const lines = document?.lines.map((line) => line.text).filter((line) => line !== '')
  expect(lines).toEqual(['Ferry runs again on the Tarn', ...TEXT])
})

test('a page that a plugin of a site names as its generator is read as a page', () => {
  const head = '<meta name="generator" content="WPSSO Core 15"/><meta name="author" content="Ann Lee"/>'
  const page = `<html><head>${head}</head><body><h1>Ferry runs again on the Tarn</h1><p>${TEXT.join('</p><p>')}</p></body></html>`
  expect(readSeed('a.html', Buffer.from(page)).documents.map(({ format }) => format)).toEqual(['html'])
})
