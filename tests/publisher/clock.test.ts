import { expect, test } from 'vitest'
import { fixedClock, systemClock } from '../../src/publisher/clock.ts'

test('waiting for the next second ends in that second', async () => {
  const next = Date.now() + 300
  await systemClock.until(next)
  expect(Date.now()).toBeGreaterThanOrEqual(next)
})

test('waiting is limited after the clock was set back by days', async () => {
  const begin = performance.now()
  await systemClock.until(Date.now() + 40 * 24 * 3_600_000)
  expect(performance.now() - begin).toBeLessThan(1000)
})

test('a fixed clock measures durations', async () => {
  const clock = fixedClock(0)
  const begin = clock.ticks()
  await clock.until(1_000_000)
  expect(clock.ticks() - begin).toBeLessThan(1000)
})
