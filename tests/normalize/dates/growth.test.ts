import { expect, test } from 'vitest'
import { readDateLine } from '../../../src/normalize/dates/date-line.ts'

const UNITS: string[] = [
  '1',
  '1.2.',
  '5 May 2020 10:20 ',
  '12 may ',
  '12:30:',
  'updated 1 ',
  '(1',
  '3 hours ',
  '年1月',
  '一二三年',
  '1/2/',
  ' \t 1',
]

/** Processor time of this process alone: what else the machine does is not counted. */
function microsecondsFor(line: string): number {
  const before = process.cpuUsage()
  readDateLine(line)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

test.each(UNITS)('a line of %j takes time in proportion to its length', (unit) => {
  const [short, long] = [8_000, 64_000].map((length) => unit.repeat(length / unit.length))
  const [once, eightTimes] = [short, long].map((line = '') => Math.min(...[1, 2, 3].map(() => microsecondsFor(line))))
  expect(eightTimes).toBeLessThan(8 * 5 * Math.max(once ?? 0, 1000))
})
