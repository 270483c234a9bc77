import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

const WALLS: [line: string, walls: string[], language?: string][] = [
  ['Aktualisiert am 3. März 2021, 18:05 Uhr', ['2021-03-03T18:05']],
  ['Publié le 13/02/2021 à 7h05', ['2021-02-13T07:05'], 'fr'],
  ['Thứ tư, 14/04/2021, 19:25 (GMT+7)', ['2021-04-14T19:25']],
  ['۲۹ بهمن ۱۳۹۹ - ۰۶:۵۵', ['2021-02-17T06:55']],
  ['version 1.2.3 at 192.168.1.20', []],
]

describe('dates of a line', () => {
  test.each(WALLS)('%s', (line, walls, language) => {
    const found = findDates(line, language ? { language } : {})
    expect(found.map((mention) => mention.written?.wall)).toEqual(walls)
  })
})
