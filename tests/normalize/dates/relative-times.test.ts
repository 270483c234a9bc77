import { expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

const AGO: string[] = [
  '9 hours ago',
  'vor 3 Stunden',
  'il y a 2 heures',
  'hace 5 minutos',
  'há 2 horas',
  '3 ore fa',
  '7 minuten geleden',
  'för 2 timmar sedan',
  'for 3 timer siden',
  '2 tuntia sitten',
  '5 minut temu',
  'před 3 hodinami',
  '38 perce',
  'acum 2 ore',
  '3 часа назад',
  '2 години тому',
  'πριν από 2 ώρες',
  '2 saat önce',
  'منذ 3 ساعات',
  '۳ ساعت پیش',
  'לפני 3 שעות',
  '3 घंटे पहले',
  '৩ ঘণ্টা আগে',
  '2 giờ trước',
  '2 jam yang lalu',
  '3 ชั่วโมงที่แล้ว',
  '3時間前',
  '3小时前',
  '3시간 전',
]

test.each(AGO)('%s is relative and gives no date', (line) => {
  const [mention] = findDates(line)
  expect(mention).toMatchObject({ relative: true, complete: false, start: 0, end: line.length })
  expect(mention?.written).toBeUndefined()
})

const TIMES: [line: string, time: string][] = [
  ['18:05', '18:05'],
  ['6:05 PM', '18:05'],
  ['12:15 a.m.', '00:15'],
  ['18h05', '18:05'],
  ['18 Uhr', '18:00'],
  ['kl. 18.05', '18:05'],
  ['klo 18.05', '18:05'],
  ['alle ore 18.05', '18:05'],
  ['18時5分', '18:05'],
  ['下午6:05', '18:05'],
  ['오후 6시 5분', '18:05'],
  ['6:05 م', '18:05'],
]

test.each(TIMES)('a time alone: %s', (line, time) => {
  expect(findDates(line)[0]).toMatchObject({ time, complete: false })
})
