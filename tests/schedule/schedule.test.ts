import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkSchedule, ScheduleError, startSchedule } from '../../src/schedule/schedule.ts'

const EVERY_SECOND = '* * * * * *'
const DAY = 86_400_000

/** A running schedule, and how often it has ticked. */
function started(expression: string, timezone = 'UTC') {
  const ticks = { count: 0 }
  const schedule = startSchedule(expression, timezone, () => void ticks.count++)
  onTestFinished(() => schedule.stop())
  return { schedule, ticks }
}

/** Hours, minutes and seconds of a moment, as clocks in a time zone show them. */
function clockIn(timezone: string, instant = Number.NaN): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: timezone })
}

describe('a cron expression', () => {
  test.each(['* * * * *', '*/5 * * * *', '0 6 * * 1-5', EVERY_SECOND, '0 0 1 1 *'])('%s is accepted', (expression) => {
    expect(() => checkSchedule(expression)).not.toThrow()
  })

  test.each(['', '60 * * * *', '* * *', 'hourly', '* 24 * * *', '0 0 32 * *'])('"%s" is rejected', (expression) => {
    for (const refuse of [() => checkSchedule(expression), () => startSchedule(expression, 'UTC', () => {})]) {
      expect(refuse).toThrow(ScheduleError)
      expect(refuse).toThrow(`the schedule (GAZETTE_SCHEDULE) is "${expression}"`)
    }
  })
})

test('triggers at the times of the expression, until it is stopped', async () => {
  const { schedule, ticks } = started(EVERY_SECOND)
  const begun = performance.now()
  while (ticks.count < 2 && performance.now() - begun < 10_000) await setTimeout(20)
  expect(ticks.count).toBe(2)
  expect(performance.now() - begun).toBeGreaterThan(900)
  await schedule.stop()
  const before = ticks.count
  await setTimeout(1200)
  expect(ticks.count).toBe(before)
})

describe('the next tick', () => {
  test.each([
    ['every five minutes', '*/5 * * * *', 5 * 60_000],
    ['every second', EVERY_SECOND, 1000],
    ['every day', '30 6 * * *', DAY],
  ])('of %s is in the future, and soon enough', (_, expression, longest) => {
    const { schedule } = started(expression)
    const ahead = (schedule.next() ?? Number.NaN) - Date.now()
    expect(ahead).toBeGreaterThan(-100)
    expect(ahead).toBeLessThanOrEqual(longest)
  })

  test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns', 'Asia/Kathmandu'])('is in the time zone %s', (timezone) => {
    const { schedule } = started('30 6 * * *', timezone)
    expect(clockIn(timezone, schedule.next())).toBe('06:30:00')
  })
})
