import { expect, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const evidence = { rule: 'test', confidence: 1 }
const declaring = (...names: readonly string[]) => ({
  ...textDocument('Harbour opens again\n\nThe harbour opened again on Monday, the council said.\n'),
  declared: { authors: names.map((name) => ({ value: { name }, evidence })) },
})
const authorsOf = (document: ReturnType<typeof textDocument>) => normalize(document).authors.map(({ value }) => value)

test.each([
  ['an agency', 'Reuters', true],
  ['an agency in another case', 'AFP', true],
  ['an agency in another script', '新华社', true],
  ['a person', 'Ann Lee', undefined],
  ['an agency that is called like people', 'Petra', undefined],
  ['a desk, which no table knows', 'Harbour Desk', undefined],
])('%s', (_, name, isOrganization) => {
  expect(authorsOf(declaring(name))).toEqual([{ name, ...(isOrganization && { isOrganization }) }])
})

test('an agency beside a person', () => {
  expect(authorsOf(declaring('Ann Lee', 'dpa'))).toEqual([{ name: 'Ann Lee' }, { name: 'dpa', isOrganization: true }])
})
