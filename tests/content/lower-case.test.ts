import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOWER, UNEVEN } from '../../src/content/lower-case.ts'

const lowerOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => LOWER[text.charCodeAt(at)] ?? 0)
const anyUnits = fc.string({ unit: fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

test('unit by unit, a text has the lower case that toLowerCase gives it', () => {
  fc.assert(
    fc.property(anyUnits, fc.constantFrom('', 'Ab', 'ΑΒ', 'iIJ'), (text, before) => {
      const lower = lowerOf(before + text)
      fc.pre(!lower.includes(UNEVEN))
      expect(String.fromCharCode(...lower)).toBe((before + text).toLowerCase())
    }),
  )
})

test.each(['Σ', 'İ', '\ud801\udc00', '\udc00'])('the lower case of %s is uneven', (text) => {
  expect(lowerOf(text)).toContain(UNEVEN)
})
