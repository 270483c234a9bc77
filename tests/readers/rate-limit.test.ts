import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BUILDING_WINDOW,
  BUILT_ARCHIVE,
  BUILT_FEED,
  CHEAP,
  costOf,
  dueAfter,
  secondsToWait,
  WHOLE,
} from '../../src/readers/rate-limit.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const START = Date.UTC(2026, 2, 1)

/** Polls every `interval` milliseconds for `duration`; how many were let through, and when the first was not. */
function poll(interval: number, duration: number, cost: number) {
  let due: number | undefined
  let admitted = 0
  let firstRefusal: number | undefined
  for (let at = 0; at < duration; at += interval) {
    if (secondsToWait(due, START + at, cost) === 0) {
      due = dueAfter(due, START + at, cost)
      admitted++
    } else firstRefusal ??= at
  }
  return { admitted, refused: firstRefusal !== undefined, firstRefusal }
}

describe('the allowance for polling', () => {
  test.each([
    ['every five minutes for a week', 5 * MINUTE, 7 * 24 * HOUR, WHOLE, false],
    ['every two minutes for a week', 2 * MINUTE, 7 * 24 * HOUR, WHOLE, false],
    ['every minute for an hour', MINUTE, HOUR, WHOLE, false],
    ['every minute for a day', MINUTE, 24 * HOUR, WHOLE, true],
    ['ten a minute for five minutes', 6 * SECOND, 5 * MINUTE, WHOLE, false],
    ['ten a minute for an hour', 6 * SECOND, HOUR, WHOLE, true],
    ['four a minute for a day, with an old validator', 15 * SECOND, 24 * HOUR, CHEAP, false],
    ['ten a second for an hour, with an old validator', 100, HOUR, CHEAP, true],
  ])('%s', (_, interval, duration, share, refused) => {
    expect(poll(interval, duration, costOf(share)).refused).toBe(refused)
  })

  test('is sixty responses at once, then thirty an hour', () => {
    expect(poll(SECOND, MINUTE, costOf(WHOLE)).admitted).toBe(60)
    expect(poll(6 * SECOND, 10 * HOUR, costOf(WHOLE)).admitted).toBe(60 + 299)
  })
})

describe('the allowance of an aggregator', () => {
  test.each([
    [0, 1],
    [1, 1],
    [3, Math.sqrt(3)],
    [100, 10],
    [400, 20],
    [1000, 20],
    [10_000_000, 20],
  ])('for %i subscribers is %d times as large', (subscribers, factor) => {
    expect(costOf(WHOLE) / costOf(WHOLE, subscribers)).toBeCloseTo(factor)
    expect(poll(SECOND, 1200 * SECOND, costOf(WHOLE, subscribers)).admitted).toBeGreaterThanOrEqual(60 * factor - 1)
  })

  test('is limited for any number of subscribers', () => {
    expect(poll(SECOND, 2 * HOUR, costOf(WHOLE, 1_000_000)).refused).toBe(true)
  })
})

describe('the allowance for documents built on demand', () => {
  /** Documents that one client is let have, `interval` milliseconds apart. */
  function build(count: number, interval: number, cost: number): number {
    let due: number | undefined
    let admitted = 0
    for (let n = 0; n < count; n++) {
      const now = START + n * interval
      if (secondsToWait(due, now, cost, BUILDING_WINDOW) > 0) continue
      due = dueAfter(due, now, cost, BUILDING_WINDOW)
      admitted++
    }
    return admitted
  }

  test.each([
    ['a walk through the archives of a million entries, however fast', 25_000, 0, BUILT_ARCHIVE, 25_000],
    ['archives without end', 100_000, 10, BUILT_ARCHIVE, 25_000 + 25_000],
    ['five thousand feeds an hour, spread over it', 5000, 720, BUILT_FEED, 4600],
    ['a thousand feeds at once, each hour', 1000, 0, BUILT_FEED, 1000],
    ['feed after feed, ten a second', 6000, 100, BUILT_FEED, 1000 + 600],
  ])('%s', (_, count, interval, cost, admitted) => {
    expect(Math.abs(build(count, interval, cost) - admitted)).toBeLessThanOrEqual(2)
  })

  test('makes a client wait for seconds, not minutes', () => {
    const due = Array.from({ length: 1000 }).reduce<number | undefined>(
      (before) => dueAfter(before, START, BUILT_FEED, BUILDING_WINDOW),
      undefined,
    )
    expect(secondsToWait(due, START, BUILT_FEED, BUILDING_WINDOW)).toBe(1)
  })
})

describe('the time to wait', () => {
  const times = fc.integer({ min: 0, max: 2 ** 45 })
  const costs = fc
    .tuple(fc.constantFrom(WHOLE, CHEAP), fc.integer({ min: 0, max: 10_000_000 }))
    .map((it) => costOf(...it))

  test('is in whole seconds, at most an hour, and sufficient', () => {
    fc.assert(
      fc.property(fc.option(times, { nil: undefined }), times, costs, (due, now, cost) => {
        const wait = secondsToWait(due, now, cost)
        expect(Number.isInteger(wait) && wait >= 0 && wait <= 3600).toBe(true)
        if (due !== undefined && due <= now + 60 * 120_000) expect(secondsToWait(due, now + wait * 1000, cost)).toBe(0)
      }),
    )
  })

  test('is at most the window after the clock was set back', () => {
    const due = dueAfter(undefined, START, costOf(WHOLE))
    const before = START - 24 * HOUR
    expect(secondsToWait(due, before, costOf(WHOLE))).toBeLessThanOrEqual(120)
    expect(secondsToWait(due, before + 120_000, dueAfter(due, before, costOf(WHOLE)))).toBeLessThanOrEqual(3600)
  })
})
