import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addPoller,
  countPollers,
  emptySketch,
  mergeSketches,
  parseSketch,
  sketchToText,
} from '../../src/readers/poller-sketch.ts'

function sketchOf(from: number, to: number) {
  const sketch = emptySketch()
  for (let n = from; n < to; n++) {
    addPoller(sketch, Number.parseInt(createHash('sha256').update(`poller ${n}`).digest('hex').slice(0, 12), 16))
  }
  return sketch
}

test.each([0, 1, 2, 3, 10])('HyperLogLog: %i clients are counted exactly', (count) => {
  expect(countPollers(sketchOf(0, count))).toBe(count)
})

test.each([100, 1000, 3000, 10_000, 100_000])('HyperLogLog: %i clients are counted to within a tenth', (count) => {
  expect(Math.abs(countPollers(sketchOf(0, count)) / count - 1)).toBeLessThan(0.1)
})

test('merging: a client in both sketches counts once', () => {
  const merged = mergeSketches(sketchOf(0, 600), sketchOf(300, 900))
  expect(merged).toEqual(sketchOf(0, 900))
})

test('merging is idempotent and commutative, also after conversion to text', () => {
  const range = fc.tuple(fc.nat(500), fc.nat(50)).map(([from, length]) => sketchOf(from, from + length))
  fc.assert(
    fc.property(range, range, (a, b) => {
      const merged = mergeSketches(a, b)
      expect(mergeSketches(b, a)).toEqual(merged)
      expect(mergeSketches(merged, a)).toEqual(merged)
      expect(parseSketch(sketchToText(merged))).toEqual(merged)
    }),
    { numRuns: 30 },
  )
})

test('text that is no sketch is an empty one', () => {
  expect(countPollers(parseSketch('nonsense'))).toBe(0)
})
