import { expect, test } from 'vitest'
import { isMovableTypeExport } from '../../../src/ingest/exports/movable-type.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'

const ENTRY =
  'AUTHOR: ann\nTITLE: The harbour\nSTATUS: Draft\nDATE: 05/03/2021 09:30:00 AM\n-----\nBODY:\nThe harbour is open.\n-----\n--------\n'

test('entries of Movable Type are not taken for one article', () => {
  expect(readSeed('blog.txt', Buffer.from(ENTRY)).rejections[0]?.reason).toContain('put the RSS or Atom feed')
})

test.each([
  ['with line breaks of Windows', ENTRY.replaceAll('\n', '\r\n'), true],
  ['with an empty line above', `\n${ENTRY}`, true],
  ['without a body', ENTRY.replace('BODY:', 'The body:'), false],
  ['a text with a heading in capitals', 'THE HARBOUR: OPEN AGAIN\nBY ANN LEE\n-----\nThe harbour is open.\n', false],
])('an export %s', (_, text, expected) => {
  expect(isMovableTypeExport(text)).toBe(expected)
})
