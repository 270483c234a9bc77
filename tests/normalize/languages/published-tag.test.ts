import { expect, it, test } from 'vitest'
import { publishedTag } from '../../../src/normalize/languages/published-tag.ts'
import { LANGUAGES } from '../../../src/normalize/languages/table.ts'

test.each([
  ['ckb', 'ku-Arab'],
  ['ckb-IQ', 'ku-Arab'],
  ['pcm', 'cpe'],
  ['pcm-NG', 'cpe-NG'],
  ['CMN', 'zh'],
  ['zh-Hant', 'zh-Hant'],
  ['fil', 'fil'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
])('%s is published as %s', (tag, published) => {
  expect(publishedTag(tag)).toBe(published)
})

/** The codes of ISO 639-2 among those of the table; validators know no others of three letters. */
const THREE_LETTERS = ['ceb', 'cpe', 'ilo']

it('every language of the table is published under a code of ISO 639-1 or 639-2', () => {
  const codes = LANGUAGES.map(({ code }) => publishedTag(code).split('-')[0] ?? '').filter((code) => code !== 'und')
  expect(codes.filter((code) => code.length > 2 && !THREE_LETTERS.includes(code))).toEqual([])
})
