import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfSubstance, substanceOf } from '../../src/ledger/substance.ts'

describe('the substance of a text, which decides whether `updated` changes', () => {
  test.each([
    ['spaces', 'Un mot, deux mots', 'Un  mot, deux\n\nmots '],
    ['quotes', '"Oui", dit-il.', '« Oui », dit-il.'],
    ['dashes and dots', 'Paris - Lyon...', 'Paris — Lyon…'],
    ['Unicode normalization forms', 'ca\u0300', 'c\u00e0'],
    ['soft hyphens and zero-width spaces', 'gouverne\u00adment', 'gouver\u200bnement'],
  ])('is the same if only %s differ', (_, a, b) => {
    expect(hashOfSubstance(a)).toBe(hashOfSubstance(b))
  })

  test.each([
    ['a letter', 'Tô Lâm', 'Tô Lam'],
    ['a digit', '79e anniversaire', '80e anniversaire'],
    ['a capital', 'état', 'État'],
    ['a vowel sign', 'कि', 'क'],
  ])('is different if %s differs', (_, a, b) => {
    expect(hashOfSubstance(a)).not.toBe(hashOfSubstance(b))
  })

  test('consists of the letters, combining marks and digits of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(substanceOf(text)).toBe(text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, ''))
      }),
    )
  })
})
