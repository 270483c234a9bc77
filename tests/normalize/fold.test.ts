import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/normalize/text/fold.ts'

test.each([
  ['case, quotation marks and dashes', ' “It’s – ‘ÉTÉ’”', `"it's - 'été'"`],
  ['any run of spaces', 'A\u00a0 \u200bB\tc', 'a b c'],
  ['a dotted capital', 'İZMİR I\u0307', 'izmir i'],
  ['a capital sigma', 'ΟΔΟΣ «Σ»', 'οδος "σ"'],
  ['letters beyond U+FFFF', '\u{10400} – \u{1f600}  A', '\u{10428} - \u{1f600} a'],
])('%s', (_what, text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('a folded text is folded', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'aB Σς’“”—İı\u00a0\u3000é漢\ud801\udc00') })
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
