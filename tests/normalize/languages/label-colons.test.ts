import { expect, test } from 'vitest'
import { endsInColon } from '../../../src/normalize/languages/cues.ts'

test.each([
  ['See also: a bridge', 8, true],
  ['関連：橋', 2, true],
  ['ተጨማሪ ያንብቡ፦ ድልድይ', 9, true],
  ['See also a bridge', 8, false],
])('a colon of any script ends a label: %s', (text, length, ends) => {
  expect(endsInColon(text, length)).toBe(ends)
})
