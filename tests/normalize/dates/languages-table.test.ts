import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'
import type { LanguageRow } from '../../../src/normalize/dates/words/language-row.ts'
import rows from '../../../src/normalize/dates/words/languages.json' with { type: 'json' }

const ROWS: readonly LanguageRow[] = rows
const groupsOf = (names: string | undefined): string[][] =>
  (names ?? '').split('|').map((group) => group.split(',').map((name) => name.trim()))

describe('the table of languages', () => {
  test('has one row a language', () => {
    expect(new Set(ROWS.map(({ language }) => language)).size).toBe(ROWS.length)
  })

  test.each(ROWS.map((row) => [row.language, row] as const))(
    '%s: twelve months, seven weekdays, no empty name',
    (_, row) => {
      const months = row.months === undefined ? 12 : groupsOf(row.months).length
      expect([months, groupsOf(row.weekdays).length]).toEqual([12, 7])
      expect(
        [row.months, row.weekdays]
          .flatMap(groupsOf)
          .flat()
          .filter((name) => name === '' && row.months),
      ).toEqual([])
    },
  )

  test.each(ROWS.filter(({ months }) => months).map((row) => [row.language, row] as const))(
    '%s: every name of a month is read',
    (language, row) => {
      const misread = groupsOf(row.months).flatMap((names, index) =>
        names.filter((name) => {
          const wall = findDates(`9 ${name} 2021`, { language })[0]?.written?.wall
          return wall !== `2021-${String(index + 1).padStart(2, '0')}-09`
        }),
      )
      expect(misread).toEqual([])
    },
  )
})
