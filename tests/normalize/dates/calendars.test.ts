import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'
import { fromEthiopic, fromSolarHijri } from '../../../src/normalize/dates/grammar/calendar-arithmetic.ts'

describe('solar Hijri days', () => {
  test('agree with the calendar of the runtime, 1921 to 2068', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { dateStyle: 'short', timeZone: 'UTC' })
    for (let time = Date.UTC(1921, 2, 22); time < Date.UTC(2069, 0, 1); time += 17 * 86_400_000) {
      const [month = 0, day = 0, year = 0] = (format.format(time).match(/\d+/g) ?? []).map(Number)
      const { year: y, month: m, day: d } = fromSolarHijri({ year, month, day })
      expect(Date.UTC(y, m - 1, d)).toBe(time)
    }
  })
})

describe('Ethiopian days', () => {
  test('agree with the calendar of the runtime, 1921 to 2068', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-ethiopic-nu-latn', { dateStyle: 'short', timeZone: 'UTC' })
    for (let time = Date.UTC(1921, 2, 22); time < Date.UTC(2069, 0, 1); time += 17 * 86_400_000) {
      const [month = 0, day = 0, year = 0] = (format.format(time).match(/\d+/g) ?? []).map(Number)
      const date = new Date(time)
      const gregorian = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      expect(fromEthiopic({ year, month, day })).toEqual(gregorian)
    }
  })
})

const LINES: [what: string, line: string, wall: string | undefined, language?: string][] = [
  ['Iran, month by name', '۱ فروردین ۱۴۰۰', '2021-03-21'],
  ['Iran, digits', '۱۳۹۹/۱۲/۳۰', '2021-03-20', 'fa'],
  ['Iran, two digits of the year first', '94/8/15', '2015-11-06', 'fa'],
  ['Iran, two digits of the year last', '۲۹/۴/۹۹', '2020-07-19', 'fa'],
  ['Afghanistan', '۱ حمل ۱۴۰۰', '2021-03-21'],
  ['Gregorian month in Persian', '۲۱ مارس ۲۰۲۱', '2021-03-21'],
  ['Buddhist era, year in full', '5 มีนาคม 2564', '2021-03-05'],
  ['Buddhist era, two digits', '5 มี.ค. 64', '2021-03-05'],
  ['Buddhist era, digits', '05/03/2564', '2021-03-05', 'th'],
  ['Thai digits', '๕ มีนาคม ๒๕๖๔', '2021-03-05'],
  ['Reiwa', '令和3年3月5日', '2021-03-05'],
  ['first year of an era', '令和元年5月5日', '2019-05-05'],
  ['Heisei', '平成31年4月30日', '2019-04-30'],
  ['Showa', '昭和64年1月7日', '1989-01-07'],
  ['Republic of China', '民國110年3月5日', '2021-03-05'],
  ['Republic of China, no era', '110年3月5日', '2021-03-05'],
  ['Han numerals', '二〇二一年十二月三十一日', '2021-12-31'],
  ['full-width digits', '２０２１年３月５日', '2021-03-05'],
  ['Arabic-Indic digits', '٥ مارس ٢٠٢١', '2021-03-05'],
  ['Devanagari digits', '५ मार्च २०२१', '2021-03-05'],
  ['Bengali digits', '৫ মার্চ ২০২১', '2021-03-05'],
  ['Burmese digits', '၅ မတ် ၂၀၂၁', '2021-03-05'],
  ['Republic of China, digits', '發布日期：110-03-05', '2021-03-05', 'zh'],
  ['three digits in another language', '110-03-05', undefined, 'en'],
  ['Ethiopian calendar', 'የካቲት 26 ቀን 2013 ዓ.ም', '2021-03-05'],
  ['Ethiopian calendar, year after a slash', 'አዲስ አበባ፣ የካቲት 26/2013', '2021-03-05'],
  ['thirteenth Ethiopian month', 'ጳጉሜን 5 ቀን 2013', '2021-09-10'],
  ['sixth day of the thirteenth month in a leap year', 'ጳጉሜን 6 ቀን 2015', '2023-09-11'],
  ['sixth day of the thirteenth month in another year', 'ጳጉሜን 6 ቀን 2013', undefined],
  ['Vietnamese month in words', 'Tháng Ba 5, 2021', '2021-03-05'],
  ['Vietnamese month of two words', '5 Tháng Mười Hai, 2021', '2021-12-05'],
  ['lunar Hijri is not converted', '21 رجب 1442', undefined],
  ['lunar Hijri beside Gregorian', '21 رجب 1442هـ - 5 مارس 2021م', '2021-03-05'],
  ['Bengali calendar is not converted', '২০ ফাল্গুন ১৪২৭', undefined],
]

describe('calendars and digits', () => {
  test.each(LINES)('%s: %s', (_, line, wall, language) => {
    const context = language === undefined ? {} : { language }
    expect(findDates(line, context).find(({ complete }) => complete)?.written?.wall).toBe(wall)
  })
})
