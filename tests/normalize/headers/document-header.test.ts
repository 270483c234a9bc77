import { expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { docx, p } from '../../ingest/office/documents.ts'

const TEXT = [
  'The ferry runs again from Monday, the county says, and the bridge is put off until next spring by the board.',
  'Nobody had hoped for more than that, the mayor said on the quay, where forty people stood in the rain.',
]
const TITLE = 'Ferry runs again on the Tarn'
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`
const table = (...rows: [label: string, value: string][]) =>
  `<w:tbl>${rows.map((cells) => row(...cells)).join('')}</w:tbl>`

test.each([
  [
    'paragraphs with labels',
    [`Headline: ${TITLE}`, 'Angle: money', 'Byline: Ann Lee', 'Date: 12 March 2024', 'Section: Local']
      .map((line) => p(line))
      .join(''),
  ],
  [
    'a table of labels',
    table(
      ['Slug', 'ferry'],
      ['Headline', TITLE],
      ['Angle', 'money'],
      ['Author', 'Ann Lee'],
      ['Date', '12 March 2024'],
      ['Section', 'Local'],
    ),
  ],
  [
    'a table with empty cells, and colons',
    table(
      ['Title:', TITLE],
      ['Subtitle:', ''],
      ['Angle:', 'money'],
      ['By:', 'Ann Lee'],
      ['Date:', '12 March 2024'],
      ['Section:', 'Local'],
    ),
  ],
])('a document may begin as a record does: %s', (_, header) => {
  const [document] = readSeed('a.docx', docx(header + TEXT.map((line) => p(line)).join(''))).documents
  if (!document) throw new Error('it was not read')
  const { title, authors, published, categories, body } = normalize(document)
  expect([title, authors[0], published, categories[0]].map((field) => field?.evidence.rule)).toEqual([
    'header:title',
    'header:author',
    'header:date',
    'header:section',
  ])
  expect([title?.value, authors[0]?.value.name, published?.value.wall, categories[0]?.value]).toEqual([
    TITLE,
    'Ann Lee',
    '2024-03-12',
    'Local',
  ])
  expect(body.map((block) => block.kind === 'paragraph' && block.content.text)).toEqual(TEXT)
})

test('a table of data stays a table', () => {
  const body = table(['Ship', 'Tons'], ['Anna', '40'], ['Bella', '60'])
  const [document] = readSeed('a.docx', docx(TEXT.map((line) => p(line)).join('') + body)).documents
  expect(document && normalize(document).body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table'])
})
