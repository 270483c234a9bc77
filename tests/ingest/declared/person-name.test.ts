import { expect, test } from 'vitest'
import { parseAuthor } from '../../../src/ingest/declared/person-name.ts'

test.each([
  ['Ann Lee', { name: 'Ann Lee' }],
  ['Ann Lee <ann@example.org>', { name: 'Ann Lee', email: 'ann@example.org' }],
  ['ann@example.org (Ann Lee)', { name: 'Ann Lee', email: 'ann@example.org' }],
  ['Ann Lee (https://example.org/ann)', { name: 'Ann Lee', uri: 'https://example.org/ann' }],
  ['Jean-Paul Lee - https://example.org/jp', { name: 'Jean-Paul Lee', uri: 'https://example.org/jp' }],
  ['Ann Lee | https://example.org/ann', { name: 'Ann Lee', uri: 'https://example.org/ann' }],
  ['By Ann Lee', { name: 'Ann Lee' }],
  ['par Anne Roy', { name: 'Anne Roy' }],
  ['Door Anna Vos', { name: 'Anna Vos' }],
  ['Parnell Lee', { name: 'Parnell Lee' }],
  ['ann@example.org', undefined],
  ['https://example.org/ann', undefined],
  ['. .', undefined],
  ['–', undefined],
])('an author written as %j', (text, author) => {
  expect(parseAuthor(text)).toEqual(author)
})
