import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWrittenDate } from '../../../src/ingest/declared/written-date.ts'

test.each([
  ['2026-01-26', '2026-01-26', undefined],
  ['2026-1-6', '2026-01-06', undefined],
  ['2026/01/26', '2026-01-26', undefined],
  ['2026-01-26T09:30', '2026-01-26T09:30', undefined],
  ['2026-01-26T09:30:15.123456Z', '2026-01-26T09:30:15', '+00:00'],
  ['2026-01-26t09:30:15z', '2026-01-26T09:30:15', '+00:00'],
  ['2026-01-26T09:30:00+07:00', '2026-01-26T09:30:00', '+07:00'],
  ['2026-01-26 09:30 +0700', '2026-01-26T09:30', '+07:00'],
  ['2026-01-26 9:30:00 -5', '2026-01-26T09:30:00', '-05:00'],
  ['2026-01-26T09:30:00[Europe/Paris]', '2026-01-26T09:30:00', 'Europe/Paris'],
  ['2026-01-26 09:30 Asia/Ho_Chi_Minh', '2026-01-26T09:30', 'Asia/Ho_Chi_Minh'],
  ['20260126T093000Z', '2026-01-26T09:30:00', '+00:00'],
  ['20260126', '2026-01-26', undefined],
  ['Mon, 26 Jan 2026 09:30:00 +0700', '2026-01-26T09:30:00', '+07:00'],
  ['Mon, 26 Jan 2026 09:30:00 GMT', '2026-01-26T09:30:00', '+00:00'],
  ['26 Jan 26 09:30 EST', '2026-01-26T09:30', '-05:00'],
  ['Monday, 26-Jan-26 09:30:00 PDT', '2026-01-26T09:30:00', '-07:00'],
  ['26 January 2026', '2026-01-26', undefined],
  ['Tue,02 May 2023 10:20:30 +0000', '2023-05-02T10:20:30', '+00:00'],
  ['Tue, 02 May 2023 10:20:30 BST', '2023-05-02T10:20:30', '+01:00'],
  ['Tue, 02 May 2023 10:20:30 AEST', '2023-05-02T10:20:30', '+10:00'],
  ['Tue, 02 May 2023 10:20:30 XYZ', '2023-05-02T10:20:30', '-00:00'],
  ['Tue, 02 May 2023 10:20:30 PM GMT', '2023-05-02T22:20:30', '+00:00'],
  ['Tue, 02 May 2023 24:00:00 GMT', '2023-05-03T00:00:00', '+00:00'],
  ['Tue May  2 10:20:30 UTC 2023', '2023-05-02T10:20:30', '+00:00'],
  ['Tue May 02 10:20:30 2023', '2023-05-02T10:20:30', undefined],
  ['Tuesday, May 2, 2023', '2023-05-02', undefined],
  ['May 2nd, 2023 12:20 a.m.', '2023-05-02T00:20', undefined],
  ['May 2, 2023 at 12:20 PM EDT', '2023-05-02T12:20', '-04:00'],
  ['Di, 02 Mai 2023 10:20:30 +0200', '2023-05-02T10:20:30', '+02:00'],
  ['mer., 02 févr. 2023 10:20:30 +0200', '2023-02-02T10:20:30', '+02:00'],
  ['2 de mayo de 2023', '2023-05-02', undefined],
  ['вт, 02 мая 2023 10:20:30 +0300', '2023-05-02T10:20:30', '+03:00'],
  ['2. März 2023', '2023-03-02', undefined],
  ['2 marraskuuta 2023', '2023-11-02', undefined],
  ['02.05.2023 10:20', '2023-05-02T10:20', undefined],
  ['mer, 13/01/2024 - 10:15', '2024-01-13T10:15', undefined],
  ['01/13/2024', '2024-01-13', undefined],
  ['2023年5月2號', '2023-05-02', undefined],
  ['2023年5月2日 10:20', '2023-05-02T10:20', undefined],
  ['2023년 5월 2일', '2023-05-02', undefined],
  ['2026.01.26', '2026-01-26', undefined],
  ['Wed, 01 Jul 1998 00:00:60 -0000 (UTC)', '1998-07-01T00:00:59', '-00:00'],
])('%s', (text, wall, zone) => {
  expect(parseWrittenDate(text)).toEqual(zone === undefined ? { wall } : { wall, zone })
})

test.each([
  '',
  'today',
  '2026',
  '2026-01',
  '2026-02-30',
  '2026-13-01',
  '0000-01-01',
  '01/02/2026',
  '2026-01-26T25:00',
  '2026-01-26T09:61',
  '2026-01-26T09:30 Mars/Olympus',
  '2026-01-26T09:30+25:00',
  '26 Foo 2026',
  // November in Polish, October in Croatian.
  '2 listopad 2023',
  'mer, 03/01/2024 - 10:15',
  'Tue, 02 May 2023 25:00:00 GMT',
  '32.01.2026',
  '1769400000',
  // What systems write where no date is set.
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
])('no date: "%s"', (text) => {
  expect(parseWrittenDate(text)).toBeUndefined()
})

test('a date that Date writes is read back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      const expected = { wall: date.toISOString().slice(0, 19), zone: '+00:00' }
      expect(parseWrittenDate(date.toISOString())).toEqual(expected)
      expect(parseWrittenDate(date.toUTCString())).toEqual(expected)
    }),
  )
})
