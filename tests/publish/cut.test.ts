import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Budget, cutsOf, pendingBudget } from '../../src/publish/archives/cut.ts'

const places = (weights: readonly number[]) => weights.map((weight, n) => ({ position: n + 1, weight }))

describe('where archives are cut', () => {
  test.each<[string, readonly number[], Budget, readonly number[]]>([
    ['nowhere while all keeps to the budget', [1, 1, 1, 1], { entries: 5, bytes: 100 }, []],
    ['when one entry too many is pending', [1, 1, 1, 1, 1], { entries: 5, bytes: 100 }, [4]],
    ['when the bytes are too many', [30, 30, 30], { entries: 50, bytes: 100 }, [2]],
    ['again and again in a long row', Array(13).fill(1), { entries: 5, bytes: 100 }, [4, 8, 12]],
    ['after an entry larger than any budget', [500, 1], { entries: 5, bytes: 100 }, [1]],
    ['never off the newest', [500], { entries: 5, bytes: 100 }, []],
    ['one by one in a feed of one entry', [1, 1, 1], { entries: 1, bytes: 100 }, [1, 2]],
  ])('%s', (_, weights, budget, cuts) => {
    expect(cutsOf(places(weights), budget)).toEqual(cuts)
  })

  test('what is left keeps to its share, and so does every archive of more than one entry', () => {
    const weights = fc.array(fc.nat(80), { maxLength: 60 })
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 10, max: 200 }),
        (list, entries, bytes) => {
          const most = pendingBudget({ entries, bytes })
          const ends = cutsOf(places(list), { entries, bytes })
          const parts = [0, ...ends].map((start, n) => list.slice(start, ends[n] ?? list.length))
          expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b))
          for (const part of parts.filter(({ length }) => length > 1)) {
            expect(part.length).toBeLessThanOrEqual(most.entries)
            expect(part.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(most.bytes)
          }
          expect(parts.flat()).toEqual(list)
        },
      ),
    )
  })
})
