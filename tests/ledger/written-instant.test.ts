import { describe, expect, test } from 'vitest'
import { toInstant } from '../../src/ledger/written-instant.ts'

describe('a date as written → an instant in UTC', () => {
  test.each([
    [
      'an offset',
      { wall: '2026-01-26T09:30', zone: '+07:00' },
      'UTC',
      '2026-01-26T02:30:00.000Z',
      '2026-01-26T09:30:00+07:00',
    ],
    [
      'no zone: the configured one',
      { wall: '2026-07-14T12:00' },
      'Europe/Paris',
      '2026-07-14T10:00:00.000Z',
      '2026-07-14T12:00:00+02:00',
    ],
    ['a day: its midnight, and no time', { wall: '2026-01-26' }, 'UTC', '2026-01-26T00:00:00.000Z', '2026-01-26'],
    ['a day in a zone', { wall: '2026-01-26' }, 'Asia/Tokyo', '2026-01-25T15:00:00.000Z', '2026-01-26'],
    ['midnight', { wall: '2026-01-26T00:00:00' }, 'UTC', '2026-01-26T00:00:00.000Z', '2026-01-26T00:00:00+00:00'],
    [
      'seconds',
      { wall: '2026-01-26T09:30:15', zone: 'Z' },
      'UTC',
      '2026-01-26T09:30:15.000Z',
      '2026-01-26T09:30:15+00:00',
    ],
    [
      'an IANA zone',
      { wall: '2026-01-26T09:30', zone: 'America/New_York' },
      'UTC',
      '2026-01-26T14:30:00.000Z',
      '2026-01-26T09:30:00-05:00',
    ],
    [
      'an hour that clocks skip',
      { wall: '2026-03-29T02:30', zone: 'Europe/Paris' },
      'UTC',
      '2026-03-29T01:30:00.000Z',
      '2026-03-29T02:30:00+01:00',
    ],
    [
      'half-hour offsets',
      { wall: '2026-01-26T09:30', zone: 'Asia/Kolkata' },
      'UTC',
      '2026-01-26T04:00:00.000Z',
      '2026-01-26T09:30:00+05:30',
    ],
    [
      'an unknown zone: the configured one',
      { wall: '2026-01-26T09:30', zone: 'Mars/Olympus' },
      'Asia/Tokyo',
      '2026-01-26T00:30:00.000Z',
      '2026-01-26T09:30:00+09:00',
    ],
  ])('$0: $1 → $3', (_, date, zone, instant, written) => {
    const dated = toInstant(date, zone)
    expect(dated && new Date(dated.instant).toISOString()).toBe(instant)
    expect(dated?.written).toBe(written)
  })

  test.each(['2026-13-01', '2026-02-30T10:00', 'yesterday', ''])('%j is no date', (wall) => {
    expect(toInstant({ wall }, 'UTC')).toBeUndefined()
  })
})
