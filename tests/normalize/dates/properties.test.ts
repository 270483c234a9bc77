import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDateLine } from '../../../src/normalize/dates/date-line.ts'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'
import { isDay } from '../../../src/normalize/dates/grammar/calendar-arithmetic.ts'
import type { DateMention } from '../../../src/normalize/dates/mention.ts'

const PIECES = [
  '5',
  '31',
  '2021',
  '٣',
  '令和',
  '年',
  '月',
  'May',
  'mai',
  ',',
  '.',
  '/',
  '-',
  ':',
  ' ',
  '(',
  'pm',
  'GMT',
  '+7',
  'ago',
]
const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 60,
})

function isSound(line: string, { start, end, written }: DateMention): boolean {
  const [year = 0, month = 0, day = 0] = (written?.wall ?? '2000-01-01').slice(0, 10).split('-').map(Number)
  return start >= 0 && start < end && end <= line.length && isDay({ year, month, day })
}

describe('any line', () => {
  test('gives sound mentions in their order, and never throws', () => {
    fc.assert(
      fc.property(soup, (pieces) => {
        const line = pieces.join('')
        const mentions = findDates(line)
        expect(mentions.every((mention) => isSound(line, mention))).toBe(true)
        for (const [index, mention] of mentions.entries())
          expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0)
        const { share } = readDateLine(line)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const two = (value: number): string => String(value).padStart(2, '0')
const FORMS: Record<string, (date: Date) => string> = {
  ISO: (date) => date.toISOString(),
  'RFC 2822': (date) => date.toUTCString(),
  'month first': (date) => `${date.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })} at ${clock(date)}`,
  'digits with dots': (date) =>
    `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}, ${clock(date)} Uhr`,
  'digits from the year': (date) =>
    `${date.getUTCFullYear()}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())} ${clock(date)}`,
  'time first': (date) =>
    `${clock(date)}, ${date.toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })}`,
  'year, month, day': (date) =>
    `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${clock(date)}`,
}

function clock(date: Date): string {
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

describe('any date of 1950 to 2049', () => {
  test.each(Object.entries(FORMS))('is read back from %s', (_, write) => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        expect(findDates(write(date))[0]?.written?.wall.slice(0, 16)).toBe(date.toISOString().slice(0, 16))
      }),
    )
  })
})
