import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitsOf } from '../../../src/content/units.ts'
import { hashOf, wordFinder } from '../../../src/normalize/languages/word-finder.ts'
import { wordNumbers } from '../../../src/normalize/model/word-numbers.ts'

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '你'), maxLength: 6 }), { maxLength: 40 })

describe('finding words', () => {
  test('finds a word of the list wherever it stands, at its first place, and no other', () => {
    fc.assert(
      fc.property(words, words, (known, asked) => {
        const finder = wordFinder(known)
        for (const word of asked) expect(finder.find(`x${word}y`, 1, 1 + word.length)).toBe(known.indexOf(word))
      }),
    )
  })

  test('tells words of one hash apart', () => {
    const finder = wordFinder(['Aa', 'c'])
    expect([finder.find('Aa', 0, 2), finder.find('BB', 0, 2)]).toEqual([0, -1])
  })
})

describe('numbering words', () => {
  test('gives each word one number, in the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{1,14}$/), { maxLength: 1500 }), (all) => {
        const numbers = wordNumbers()
        const known = [...new Set(all)]
        for (const word of all) {
          const units = unitsOf(word)
          expect(numbers.of(hashOf(units, 0, word.length), units, 0, word.length)).toBe(known.indexOf(word))
        }
        expect(numbers.count()).toBe(known.length)
      }),
      { numRuns: 20 },
    )
  })
})
