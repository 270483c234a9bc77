import { describe, expect, test } from 'vitest'
import { areOfSeries } from '../../src/ledger/series.ts'
import { slugOf } from '../../src/ledger/slug.ts'

describe('two titles', () => {
  test.each([
    ['of releases', 'Ruby 3.1.4 Released', 'Ruby 3.2.2 Released'],
    ['of releases with other names', 'Ruby 3.1.4', 'Ruby 3.2.2 and 3.1.5 released'],
    ['of places', 'Weather for Lyon', 'Weather for Nice'],
    ['of places in Chinese', '北京天气预报', '上海天气预报'],
    ['of days', 'Horoscope for Monday', 'Horoscope for Friday'],
    ['of results', 'Harbour 2 – 1 Rovers', 'Harbour 0 – 3 Rovers'],
  ])('%s are of a series: %s, %s', (_, one, other) => {
    expect(areOfSeries(slugOf(one), slugOf(other))).toBe(true)
    expect(areOfSeries(slugOf(other), slugOf(one))).toBe(true)
  })

  test.each([
    ['equal ones', 'Weather for Lyon', 'Weather for Lyon'],
    ['a misspelt one', 'Mayer opens the bridge', 'Mayor opens the bridge'],
    ['one that gained words', 'Bridge opened', 'Bridge opened by the mayor'],
    ['one that gained a number', 'Crash on the A9', 'Crash on the A9: 3 hurt'],
    ['one that gained words in Chinese', '北京天气预报', '北京天气预报：明日有雨'],
    ['another headline in Chinese', '大桥通车', '市长走过大河'],
    ['another headline', 'Bridge opened', 'Mayor walks across the river'],
    ['another headline of as many words', 'Mayor opens bridge', 'Thousands cross river'],
  ])('%s may be of one story: %s, %s', (_, one, other) => {
    expect(areOfSeries(slugOf(one), slugOf(other))).toBe(false)
    expect(areOfSeries(slugOf(other), slugOf(one))).toBe(false)
  })
})
