import { describe, expect, test } from 'vitest'
import type { LedgerRecord } from '../../src/domain/ledger-record.ts'
import { createRecord, type Reading, updateRecord, withdrawRecord } from '../../src/ledger/lifecycle.ts'

const NOW = Date.parse('2026-05-01T12:00:00Z')
const EARLIER = Date.parse('2026-04-01T12:00:00Z')
const LATER = Date.parse('2026-06-01T12:00:00Z')
/** When what these readings change is published. */
const MOMENT = Date.parse('2026-05-01T12:00:01Z')
const freeInstant = async (instant: number) => instant
const minted = { id: 'urn:x', slug: 'x' }

function reading(textHash: string, dates: Reading['dates'] = {}, seedChanged = true): Reading {
  return {
    incoming: { pathHash: 'p', textHash, sketch: '', title: 't', isShort: false },
    dates,
    seedChanged,
    showsTheSame: false,
    publicationTime: MOMENT,
  }
}

const published: LedgerRecord = {
  ...minted,
  sequence: 7,
  standing: 'published',
  pathHash: 'p',
  textHash: 'one',
  sketch: '',
  firstSeen: EARLIER,
  published: EARLIER,
  updated: EARLIER,
  changed: EARLIER,
}

describe('a new entry is', () => {
  test.each([
    ['published when its text says', { published: EARLIER }, 'fresh', EARLIER, EARLIER],
    ['published when first seen, if its text has no date', {}, 'fresh', NOW, NOW],
    [
      'updated when its text says',
      { published: EARLIER, modified: EARLIER + 60_000 },
      'fresh',
      EARLIER,
      EARLIER + 60_000,
    ],
    [
      'never updated before it was published',
      { published: EARLIER, modified: EARLIER - 60_000 },
      'fresh',
      EARLIER,
      EARLIER,
    ],
    ['updated now when its text says so', { published: EARLIER, modified: NOW }, 'fresh', EARLIER, NOW],
    ['never updated in the future', { published: EARLIER, modified: LATER }, 'fresh', EARLIER, EARLIER],
    ['waiting, if dated in the future', { published: LATER }, 'waiting', LATER, LATER],
    [
      'published when first seen, if its date is doubtful and in the future',
      { published: LATER, isDoubtful: true },
      'fresh',
      NOW,
      NOW,
    ],
    [
      'published at a doubtful date, if that is in the past',
      { published: EARLIER, isDoubtful: true },
      'fresh',
      EARLIER,
      EARLIER,
    ],
  ] as const)('%s', async (_, dates, standing, date, updated) => {
    const record = await createRecord(minted, reading('one', dates), NOW, freeInstant)
    expect(record).toMatchObject({ standing, published: date, updated, firstSeen: NOW, sequence: 0 })
  })
})

describe('a published entry', () => {
  test.each<[string, Reading, Partial<LedgerRecord>]>([
    ['gets a new `updated` when a letter changes', reading('two'), { updated: NOW, published: EARLIER }],
    ['keeps `updated` when only spaces change', reading('one'), { updated: EARLIER }],
    [
      'keeps `updated` when a new version of Gazette reads the same seed differently',
      reading('two', {}, false),
      { updated: EARLIER, textHash: 'two' },
    ],
    [
      'keeps `published` when a new version of Gazette reads another date',
      reading('two', { published: NOW - 5 }, false),
      { published: EARLIER },
    ],
    [
      'gets a new `published` when its text is given another date',
      reading('two', { published: NOW - 5 }),
      { published: NOW - 5, updated: NOW },
    ],
    [
      'stays published when its text is given a date in the future',
      reading('two', { published: LATER }),
      { published: EARLIER, standing: 'published' },
    ],
    ['keeps `published` when its text no longer states a date', reading('two', {}), { published: EARLIER }],
  ])('%s', async (_, again, expected) => {
    const { id, slug, sequence, firstSeen } = published
    const record = await updateRecord(published, again, NOW, freeInstant)
    expect(record).toMatchObject({ ...expected, id, slug, sequence, firstSeen })
  })

  test('gets a later `updated` when a letter changes while the clock is behind', async () => {
    expect(await updateRecord(published, reading('two'), EARLIER - 5, freeInstant)).toMatchObject({
      updated: EARLIER + 1,
    })
  })

  test.each([
    ['the same when the seed is read again', reading('one', { published: EARLIER }), EARLIER],
    ['now when a letter changes', reading('two'), MOMENT],
    ['now when its date changes', reading('one', { published: EARLIER - 5 }), MOMENT],
    ['the same when only a new version of Gazette reads it differently', reading('two', {}, false), EARLIER],
    [
      'now when its file moves to another path',
      { ...reading('one'), incoming: { ...reading('one').incoming, pathHash: 'q' } },
      MOMENT,
    ],
  ])('its time of change, which Last-Modified derives from: %s', async (_, again, changed) => {
    expect(await updateRecord(published, again, NOW, freeInstant)).toMatchObject({ changed })
  })

  test('keeps its id, slug and dates when it is withdrawn and returns', async () => {
    const gone = withdrawRecord(published, NOW, MOMENT - 5000)
    expect(gone).toMatchObject({
      standing: 'withdrawn',
      withdrawn: NOW,
      slug: 'x',
      sequence: 7,
      changed: MOMENT - 5000,
    })
    const back = await updateRecord(gone, reading('one'), LATER, freeInstant)
    expect(back).toEqual({ ...published, changed: MOMENT })
  })
})

describe('an entry that waits for its date', () => {
  const waiting: LedgerRecord = { ...published, standing: 'waiting', sequence: 0, published: LATER, updated: LATER }

  test('is published when its date is moved to the past', async () => {
    const record = await updateRecord(waiting, reading('two', { published: EARLIER }), NOW, freeInstant)
    expect(record).toMatchObject({ standing: 'fresh', published: EARLIER, updated: EARLIER })
  })

  test('waits on when its date is moved further ahead', async () => {
    const record = await updateRecord(waiting, reading('two', { published: LATER + 5 }), NOW, freeInstant)
    expect(record).toMatchObject({ standing: 'waiting', published: LATER + 5 })
  })
})
