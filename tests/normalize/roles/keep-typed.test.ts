import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { docx, p } from '../../ingest/office/documents.ts'

const TEXT = [
  'The council of the harbour said on Monday that the ferry over the Tarn will run again from June, after two years.',
  'Ann Roe, who owns the café at the landing, said that she had waited for this day, and that her guests would be glad.',
]

function rolesOf(lines: readonly string[]) {
  const [document] = readSeed('a.docx', docx(lines.map((line) => p(line)).join(''))).documents
  const article = document && normalize(document)
  return (article?.roles ?? []).filter(({ role }) => role !== 'blank')
}

test('no line is lost of Markdown without any heading, unless it was made of a page', () => {
  const [opening, ...others] = TEXT
  const read = (last: string) => {
    const lines = [
      '**Ferry to run again from June**',
      opening,
      ...others,
      'Tickets: 12 euros',
      'https://www.example.org',
      last,
    ]
    const [document] = readSeed('a.md', Buffer.from(lines.join('\n\n'))).documents
    return (document ? normalize(document).roles : []).filter(({ role }) => role === 'boilerplate').length
  }
  expect(read('Jo Weil, 555 1234')).toBe(0)
  expect(read('Share this article')).toBeGreaterThan(0)
})

describe('of a document that was typed in a word processor, without any heading', () => {
  test.each([
    'Tickets: 12 euros',
    'www.example.org',
    'See also:',
    'Contact',
    'Jo Weil, 555 1234',
    'Read more',
    '12 – 14',
  ])('no line is lost: %s', (line) => {
    const roles = rolesOf(['Ferry to run again from June', ...TEXT, line])
    expect(roles.map(({ role }) => role)).toEqual(['title', 'body', 'body', 'body'])
  })

  test('a paragraph that is there twice is text twice', () => {
    const roles = rolesOf(['Ferry to run again from June', ...TEXT, ...TEXT])
    expect(roles.filter(({ role }) => role === 'body')).toHaveLength(4)
  })

  test.each([
    ['was copied from a page', ['Share this article', 'Sign up for our newsletter']],
    ['comes from a newsroom', ['ENDS', 'Notes to editors: the ferry is 12 metres long.', 'Contact: Jo Weil, 555 1234']],
  ])('furniture stays furniture where the text %s', (_, lines) => {
    const roles = rolesOf(['Ferry to run again from June', ...TEXT, ...lines])
    expect(roles.slice(3).map(({ role }) => role)).toEqual(lines.map(() => 'boilerplate'))
  })
})
