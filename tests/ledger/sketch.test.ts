import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarity, sketchOf } from '../../src/ledger/sketch.ts'

/** Text of `count` words that follow from a number: equal numbers, equal words. */
function words(seed: number, count: number): string {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return `w${(state >>> 8) % 5000}`
  }).join(' ')
}

describe('similarity by MinHash sketches', () => {
  test('is 1 for texts that differ in case and punctuation only', () => {
    expect(similarity(sketchOf(words(1, 300)), sketchOf(words(1, 300).toUpperCase().replaceAll(' ', ', ')))).toBe(1)
  })

  test('is below 0.06 for unrelated texts', () => {
    for (let n = 0; n < 50; n++)
      expect(similarity(sketchOf(words(n, 400)), sketchOf(words(n + 1000, 400)))).toBeLessThan(0.06)
  })

  test.each([
    [0.9, 0.6, 1],
    [0.5, 0.15, 0.55],
  ])('for texts that share %d of their words is between %d and %d', (kept, least, most) => {
    const shared = words(7, 500 * kept)
    const a = sketchOf(`${shared} ${words(8, 500 * (1 - kept))}`)
    const b = sketchOf(`${shared} ${words(9, 500 * (1 - kept))}`)
    expect(similarity(a, b)).toBeGreaterThan(least)
    expect(similarity(a, b)).toBeLessThanOrEqual(most)
  })

  test('compares scripts without spaces by their characters', () => {
    const a = '国家主席在北京会见了来访的外国代表团并就双边关系交换了意见双方同意加强合作'
    expect(similarity(sketchOf(a), sketchOf(a.replace('北京', '上海')))).toBeGreaterThan(0.5)
    expect(
      similarity(sketchOf(a), sketchOf('今天天气很好我们去公园散步看到了许多美丽的花朵和小鸟孩子们都很高兴')),
    ).toBeLessThan(0.1)
  })

  test('is 0 for a text without words, except to another one', () => {
    expect(sketchOf(' — … ')).toBe('')
    expect(similarity('', '')).toBe(1)
    expect(similarity('', sketchOf('word'))).toBe(0)
  })

  test('has sketches that are the same in every version of Gazette, because they are stored', () => {
    const text = 'The bridge over the river opened on Monday after two years of work, the town council said.'
    expect(sketchOf(text)).toBe(
      '1eLwXqdo0JQcX8fYNuWPRFM99fcZIMR-FZzrlzx7psJYiuJKccJCC2u7KckyyqN_Fk-gCnXv0wGuMuRWxJm8Ng',
    )
  })

  test('is 1 for any text and itself, with a sketch of 64 bytes or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sketch = sketchOf(text)
        expect([0, 64]).toContain(Buffer.from(sketch, 'base64url').length)
        expect(similarity(sketch, sketch)).toBe(1)
      }),
    )
  })
})
