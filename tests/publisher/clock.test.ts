import { expect, test } from 'vitest'
import { fixedClock, systemClock } from '../../src/publisher/clock.ts'

test('the clock waits for the next second', async () => {
  const next = Date.now() + 300
  await systemClock.until(next)
  expect(Date.now()).toBeGreaterThanOrEqual(next)
})

test('a clock that was set back by days stops nothing', async () => {
  const begin = performance.now()
  await systemClock.until(Date.now() + 40 * 24 * 3_600_000)
  expect(performance.now() - begin).toBeLessThan(1000)
})

test('a clock that stands still still tells how long something took', async () => {
  const clock = fixedClock(0)
  const begin = clock.ticks()
  await clock.until(1_000_000)
  expect(clock.ticks() - begin).toBeLessThan(1000)
})
