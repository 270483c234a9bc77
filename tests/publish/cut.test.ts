import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Budget, cutsOf, pendingBudget } from '../../src/publish/archives/cut.ts'

const places = (weights: readonly number[]) => weights.map((weight, n) => ({ position: n + 1, weight }))

describe('where a feed is cut into archives, by positions', () => {
  test.each<[string, readonly number[], Budget, readonly number[]]>([
    ['nowhere while the feed is within its budget', [1, 1, 1, 1], { entries: 5, bytes: 100 }, []],
    ['when there is one entry too many', [1, 1, 1, 1, 1], { entries: 5, bytes: 100 }, [4]],
    ['when there are too many bytes', [30, 30, 30], { entries: 50, bytes: 100 }, [2]],
    ['several times in a long feed', Array(13).fill(1), { entries: 5, bytes: 100 }, [4, 8, 12]],
    ['after an entry larger than the budget', [500, 1], { entries: 5, bytes: 100 }, [1]],
    ['never after the newest entry', [500], { entries: 5, bytes: 100 }, []],
    ['after each entry if the budget is one entry', [1, 1, 1], { entries: 1, bytes: 100 }, [1, 2]],
  ])('$0 → $3', (_, weights, budget, cuts) => {
    expect(cutsOf(places(weights), budget)).toEqual(cuts)
  })

  test('the rest stays within its share, and every archive of several entries within the budget', () => {
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
