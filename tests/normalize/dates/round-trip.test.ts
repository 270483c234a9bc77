import { expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

/** Languages as the runtime's own tables write them: another witness than our table. */
const LOCALES =
  `en en-GB de de-AT fr es pt it nl sv da nb is fi et lv lt pl cs sk hu ro bg mk sr sl el tr az ru uk be kk uz
  ka hy he ar fa ur hi bn gu mr ta te kn ml th vi id ms fil sw af ca gl eu ja zh zh-TW ko`.split(/\s+/)
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'full', timeStyle: 'short' },
]
const DAYS = Array.from({ length: 12 }, (_, month) => Date.UTC(2022, month, 3 + 2 * month, 15, 7))

test.each(LOCALES)('a date written in %s is read back', (locale) => {
  const misread: string[] = []
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
    for (const day of DAYS) {
      const line = format.format(day).normalize('NFC')
      const wall = findDates(line, { language: locale })[0]?.written?.wall
      if (!wall || !new Date(day).toISOString().startsWith(style.timeStyle ? wall : wall.slice(0, 10)))
        misread.push(`${line} → ${wall}`)
    }
  }
  expect(misread).toEqual([])
})
