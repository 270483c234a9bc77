import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

const areOthers = (line: string): (boolean | undefined)[] =>
  findDates(line)
    .filter(({ complete }) => complete)
    .map(({ isOther }) => isOther)

describe('the date of something else', () => {
  test.each([
    ['the ends of a range', '2021年3月5日（金）〜 2021年3月18日（木）', [true, true]],
    ['its beginning, before a day of the same month', '5月14日(金)に始まり2021年5月15日(土)〜20日(木)', [true]],
    ['its end, after a day', 'Festival, 5–8 May 2021', [true]],
    ['its end alone', '期間：〜2021年5月31日', [true]],
    ['the hours of an event', 'Saturday, 8 May 2021, 13:00–18:30', [true]],
    ['a life', '3 March 1929 – 2 January 2022', [true, true]],
    ['until', 'Open until 8 May 2021', [true]],
    ['まで', '2021年5月31日(月)まで', [true]],
    ['an event with a label', '開催日時：2021年5月15日（土）', [true]],
    ['a premiere', '2021年5月15日(土)より全国ロードショー', [true]],
    ['a birth', 'née le 5 mars 1981', [true]],
    ['a manuscript', '收稿日期：2021-01-18', [true]],
    ['a manuscript in Turkish', 'Geliş Tarihi: 11.01.2021', [true]],
    ['a manuscript in English', 'Received: 11 January 2021', [true]],
    ['a review to come', 'Next review due: 8 May 2024', [true]],
    ['a summons', 'Date de convocation : 5 mars 2021', [true]],
    ['a meeting', 'Sitzungstermin: Dienstag, 5.3.2021', [true]],
    ['a version', 'Version: 1.2.20', [true]],
    ['the sign-up of a member', 'Joined: 18 September 2008', [true]],
    ['a sign-up in German', 'Registriert: 18.09.2008, 05:56', [true]],
    ['a sign-up in Turkish', 'Üyelik Tarihi: 18.09.2008', [true]],
  ])('%s', (_, line, expected) => {
    expect(areOthers(line)).toEqual(expected)
  })

  test.each([
    ['a stamp of publication and one of a change', '5 May 2021 10:00 – 6 May 2021 12:00', [undefined, undefined]],
    ['a dash before the label of a change', '05.05.2021 - Updated: 06.05.2021', [undefined, undefined]],
    ['a dash before a byline', '5 May 2021 – Ann Lee', [undefined]],
    ['two dates side by side', '5 May 2021 | 6 May 2021', [undefined, undefined]],
  ])('not in %s', (_, line, expected) => {
    expect(areOthers(line)).toEqual(expected)
  })
})
