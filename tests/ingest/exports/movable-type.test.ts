import { describe, expect, test } from 'vitest'
import { isMovableTypeExport } from '../../../src/ingest/exports/movable-type.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { valuesOf } from '../readers/reading.ts'

const HEAD = 'AUTHOR: Ann Lee\nTITLE: The harbour\n'

/** An entry with more lines in its head, and its sections. */
const entry = (more = '', sections = 'BODY:\nThe harbour is open.\n', head = HEAD) =>
  `${head}${more}-----\n${sections}-----\n--------\n`

const read = (text: string, path = 'blog.txt') => readSeed(path, Buffer.from(text))
const valuesIn = (text: string) => read(text).documents.map(valuesOf)

test('each entry is an article', () => {
  const second = entry('STATUS: Publish\n', 'BODY:\nBoats are back.\n', 'AUTHOR: Bo Ray\nTITLE: Boats\n')
  expect(valuesIn(entry() + second)).toEqual([
    { title: 'The harbour', authors: [{ name: 'Ann Lee' }], content: '<p>The harbour is open.</p>' },
    { title: 'Boats', authors: [{ name: 'Bo Ray' }], content: '<p>Boats are back.</p>' },
  ])
})

describe('the head', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['a date, month first', 'DATE: 05/03/2021 09:30:00 PM\n', { published: { wall: '2021-05-03T21:30:00' } }],
    ['midnight', 'DATE: 05/03/2021 12:05:00 AM\n', { published: { wall: '2021-05-03T00:05:00' } }],
    ['a date of 24 hours', 'DATE: 5/3/2021 21:30\n', { published: { wall: '2021-05-03T21:30' } }],
    ['a date alone', 'DATE: 05/03/2021\n', { published: { wall: '2021-05-03' } }],
    [
      'categories and tags',
      'PRIMARY CATEGORY: Boats\nCATEGORY: Boats\nCATEGORY: Town\nTAGS: "New quay",ferry\n',
      { categories: ['Boats', 'Town', 'New quay', 'ferry'] },
    ],
    ['its address', 'UNIQUE URL: https://a.example/quay.html\n', { link: 'https://a.example/quay.html' }],
    ['its picture', 'IMAGE: https://a.example/quay.jpg\n', { image: { url: 'https://a.example/quay.jpg' } }],
    ['its name', 'BASENAME: the_harbour\n', { id: 'the_harbour' }],
    ['blank lines', '\nCATEGORY: Boats\n\n', { categories: ['Boats'] }],
  ])('states %s', (_, more, expected) => {
    expect(valuesIn(entry(more))[0]).toMatchObject(expected)
  })

  test('entries may have the same name', () => {
    const [one, other] = [entry('BASENAME: a\nDATE: 05/03/2021\n'), entry('BASENAME: a\nDATE: 06/03/2021\n')]
    expect(valuesIn(one + other).map(({ id }) => id)).toEqual(['a 05/03/2021', 'a 06/03/2021'])
    const sameDay = entry('BASENAME: a\nDATE: 05/03/2021\n', 'BODY:\nAnother.\n')
    expect(valuesIn(one + sameDay).map(({ id }) => id)).toEqual([undefined, undefined])
  })
})

describe('the text', () => {
  test.each([
    ['lines', '', 'BODY:\nOne\ntwo.\n\nThree.\n', '<p>One<br />\ntwo.</p>\n<p>Three.</p>'],
    ['HTML', 'CONVERT BREAKS: 0\n', 'BODY:\n<p>One\ntwo.</p>\n', '<p>One\ntwo.</p>'],
    ['Markdown', 'CONVERT BREAKS: markdown\n', 'BODY:\n*One* two.\n', '<p><em>One</em> two.</p>'],
    ['two parts', '', 'BODY:\nOne.\n-----\nEXTENDED BODY:\nTwo.\n', '<p>One.</p>\n<p>Two.</p>'],
    ['an empty part', '', 'BODY:\nOne.\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n', '<p>One.</p>'],
    [
      'lines of hyphens',
      '',
      'BODY:\nOne.\n-----\nTwo.\n--------\nThree.\n',
      '<p>One.<br />\n-----<br />\nTwo.<br />\n--------<br />\nThree.</p>',
    ],
    [
      'comments and pings below it',
      '',
      'BODY:\nOne.\n-----\nCOMMENT:\nAUTHOR: Bo\nDATE: 05/03/2021\nNice.\n-----\nPING:\nTITLE: B\nURL: https://b.example/\nBlah.\n',
      '<p>One.</p>',
    ],
  ])('has %s', (_, more, sections, content) => {
    expect(valuesIn(entry(more, sections)).map((one) => one.content)).toEqual([content])
  })

  test('has an excerpt', () => {
    expect(valuesIn(entry('', 'BODY:\nOne.\n-----\nEXCERPT:\nIn short.\n'))[0]).toMatchObject({ summary: 'In short.' })
  })
})

test.each([
  ['a draft', 'STATUS: Draft\n', 'draft'],
  ['an entry in review', 'STATUS: Review\n', 'review'],
  ['comments alone', 'NO ENTRY: 1\n', 'comments of another entry'],
])('%s is left out, and the report says so', (_, more, kind) => {
  const { documents, rejections } = read(entry() + entry(more))
  expect(documents).toHaveLength(1)
  expect(rejections).toEqual([
    { path: 'blog.txt', reason: `items that are not published articles were left out: 1 (${kind})` },
  ])
})

test('what is scheduled is dated in the future', () => {
  const text = entry('STATUS: Future\nDATE: 05/03/2121\n')
  expect(valuesIn(text)[0]).toMatchObject({ published: { wall: '2121-05-03' } })
})

test('line ends of Windows are the same', () => {
  const text = entry('DATE: 05/03/2021\n') + entry()
  expect(valuesIn(text.replaceAll('\n', '\r\n'))).toEqual(valuesIn(text))
})

test.each([
  ['with line breaks of Windows', entry().replaceAll('\n', '\r\n'), true],
  ['with an empty line above', `\n${entry()}`, true],
  ['without a body', entry().replace('BODY:', 'The body:'), false],
  ['a text with a heading in capitals', 'THE HARBOUR: OPEN AGAIN\nBY ANN LEE\n-----\nThe harbour is open.\n', false],
])('an export %s', (_, text, expected) => {
  expect(isMovableTypeExport(text)).toBe(expected)
})
