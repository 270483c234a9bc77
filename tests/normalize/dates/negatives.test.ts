import { expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

const NO_FULL_DATE: [what: string, line: string][] = [
  ['scores', 'Norwich won 2-1 after leading 3–0, the seventh 4:2 in a row'],
  ['prices', 'It costs $12.50, 1.299,00 € or 3/4 of that'],
  ['versions', 'Version 1.2.3 follows 10.15.7 and 2.0.21'],
  ['addresses', 'Seen from 192.168.1.20 and 10.0.0.12'],
  ['telephone numbers', 'Call +49 30 1234-5678, 555-01-99 or 030/12.34.56'],
  ['ISBN', 'ISBN 978-3-16-148410-0'],
  ['a day without a year', 'Elle ouvrira le 29 août'],
  ['years alone', 'In 1999 and again in 2021'],
  ['copyright', '© 2021 The Example Times'],
  ['spans of years', 'The plan for 2019–2021 and 2020/21'],
  ['ratios', 'Open 24/7, half of them 50/50'],
  ['months without a day', 'March 2021'],
  ['days that do not exist', '31 February 2021, 30.02.2021 and 2021-13-45'],
  ['a time alone', '18:05'],
  ['spans of time', '3 hours ago, vor 2 Tagen, hace 5 minutos, 3時間前'],
  ['large numbers', '20210305 and 12,03,2021'],
  ['a counted noun behind a day', 'le 29 août 12 personnes'],
  ['units', 'A bag of 62.5g, a run of 24h and 10 am Rhein'],
  ['short words that name months elsewhere', 'Mavic 3 Pro, 5 set, 2 lip'],
]

test.each(NO_FULL_DATE)('no full date in %s', (_, line) => {
  expect(findDates(line).flatMap(({ written }) => written ?? [])).toEqual([])
})

test.each([
  ['6、10月21日 GitHub 公布了年度报告', '10-21'],
  ['1、2月3日', '02-03'],
  ['3. 10月21日', '10-21'],
  ['5 10월 21일', '10-21'],
])('no day in a number before a month that its unit follows: %s', (line, monthDay) => {
  expect(findDates(line)).toMatchObject([{ complete: false, monthDay }])
})

test.each([
  ['fi', '8.2. 11:25 | Päivitetty 9.2. 14:10', '02-08'],
  ['de', '8.2. 11:25 Uhr', '02-08'],
  ['cs', '8. 2. 14:10', '02-08'],
])('an hour is no year: %s, %s', (language, line, monthDay) => {
  const [first, ...others] = findDates(line, { language })
  expect(first).toMatchObject({ complete: false, monthDay })
  expect([first, ...others].flatMap((mention) => mention?.written ?? [])).toEqual([])
})

test.each(['Genesis 11: 25', 'The vote was 11: 25'])('no time in two numbers with a colon and a space: %s', (line) => {
  expect(findDates(line).flatMap(({ time }) => time ?? [])).toEqual([])
})

test('no date in an address, where years come first', () => {
  expect(findDates('青葉市緑区栄町3-1-22 2階', { language: 'ja' })).toEqual([])
})

test('a date in running text is a mention: what it dates is for the caller to say', () => {
  expect(findDates('Il se souvient du 11.9.2001 à New York.').map(({ written }) => written?.wall)).toEqual([
    '2001-09-11',
  ])
})

test('a day without a year keeps its month and day', () => {
  expect(findDates('le 29 août')[0]).toMatchObject({ complete: false, monthDay: '08-29' })
})
