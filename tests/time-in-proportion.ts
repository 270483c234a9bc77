import { expect } from 'vitest'

/** How many times the time for an eighth of the size: eight where it grows in proportion, 64 where it grows by squares. */
const MOST = 20
/** In milliseconds: what is shorter says nothing. */
const SHORTEST = 5

/** The least of some runs, in milliseconds of this thread's processor time: what else the machine does is not counted. */
function timeOf(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(started)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** Expects that what is prepared for a size takes time in proportion to it, up to the largest size given. */
export function expectTimeInProportion(prepare: (size: number) => () => void, largest: number): void {
  const [small, large] = [prepare(largest / 8), prepare(largest)]
  const allowed = MOST * Math.max(SHORTEST, timeOf(small, 3))
  const first = timeOf(large, 1)
  // Another look where others held the processor.
  expect(first < allowed ? first : timeOf(large, 2)).toBeLessThan(allowed)
}
