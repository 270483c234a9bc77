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
