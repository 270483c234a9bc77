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

function millisecondsFor(line: string): number {
  const start = performance.now()
  readDateLine(line)
  return performance.now() - start
}

test.each(UNITS)('a line of %j takes time in proportion to its length', (unit) => {
  const [short, long] = [unit.repeat(8_000 / unit.length), unit.repeat(128_000 / unit.length)]
  const once = Math.min(...[1, 2, 3].map(() => millisecondsFor(short)))
  const many = Math.min(...[1, 2].map(() => millisecondsFor(long)))
  expect(many).toBeLessThan(16 * 4 * Math.max(once, 1))
})
