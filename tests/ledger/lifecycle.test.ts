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

describe('an entry begins', () => {
  test.each([
    ['dated by its text', { published: EARLIER }, 'fresh', EARLIER, EARLIER],
    ['dated when first seen, if its text has no date', {}, 'fresh', NOW, NOW],
    [
      'updated when its text says it was',
      { published: EARLIER, modified: EARLIER + 60_000 },
      'fresh',
      EARLIER,
      EARLIER + 60_000,
    ],
    [
      'not updated before it was published',
      { published: EARLIER, modified: EARLIER - 60_000 },
      'fresh',
      EARLIER,
      EARLIER,
    ],
    ['not updated in the future', { published: EARLIER, modified: LATER }, 'fresh', EARLIER, EARLIER],
    ['waiting, if dated in the future', { published: LATER }, 'waiting', LATER, LATER],
    [
      'dated when first seen, if a date in the future may be none',
      { published: LATER, isDoubtful: true },
      'fresh',
      NOW,
      NOW,
    ],
    ['dated by a doubtful date of the past', { published: EARLIER, isDoubtful: true }, 'fresh', EARLIER, EARLIER],
  ] as const)('%s', async (_, dates, standing, date, updated) => {
    const record = await createRecord(minted, reading('one', dates), NOW, freeInstant)
    expect(record).toMatchObject({ standing, published: date, updated, firstSeen: NOW, sequence: 0 })
  })
})

describe('a published entry', () => {
  test.each<[string, Reading, Partial<LedgerRecord>]>([
    ['is updated when a letter changes', reading('two'), { updated: NOW, published: EARLIER }],
    ['is not updated when only spaces change', reading('one'), { updated: EARLIER }],
    [
      'is not updated by a new version that reads it otherwise',
      reading('two', {}, false),
      { updated: EARLIER, textHash: 'two' },
    ],
    [
      'keeps its date when a new version reads another',
      reading('two', { published: NOW - 5 }, false),
      { published: EARLIER },
    ],
    ['follows a corrected date', reading('two', { published: NOW - 5 }), { published: NOW - 5, updated: NOW }],
    ['never goes back to waiting', reading('two', { published: LATER }), { published: EARLIER, standing: 'published' }],
    ['keeps its date when the text loses it', reading('two', {}), { published: EARLIER }],
  ])('%s', async (_, again, expected) => {
    const { id, slug, sequence, firstSeen } = published
    const record = await updateRecord(published, again, NOW, freeInstant)
    expect(record).toMatchObject({ ...expected, id, slug, sequence, firstSeen })
  })

  test.each([
    ['nothing, when it is read again', reading('one', { published: EARLIER }), EARLIER],
    ['what is published, when a letter is', reading('two'), MOMENT],
    ['what is published, when its date is', reading('one', { published: EARLIER - 5 }), MOMENT],
    ['nothing, when only a new version reads it otherwise', reading('two', {}, false), EARLIER],
    [
      'its place among folders, when it moves',
      { ...reading('one'), incoming: { ...reading('one').incoming, pathHash: 'q' } },
      MOMENT,
    ],
  ])('changes %s', async (_, again, changed) => {
    expect(await updateRecord(published, again, NOW, freeInstant)).toMatchObject({ changed })
  })

  test('is withdrawn and revived as itself', async () => {
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

describe('a waiting entry', () => {
  const waiting: LedgerRecord = { ...published, standing: 'waiting', sequence: 0, published: LATER, updated: LATER }

  test('whose date is moved to the past is published', async () => {
    const record = await updateRecord(waiting, reading('two', { published: EARLIER }), NOW, freeInstant)
    expect(record).toMatchObject({ standing: 'fresh', published: EARLIER, updated: EARLIER })
  })

  test('whose date is moved ahead waits on', async () => {
    const record = await updateRecord(waiting, reading('two', { published: LATER + 5 }), NOW, freeInstant)
    expect(record).toMatchObject({ standing: 'waiting', published: LATER + 5 })
  })
})
