import { describe, expect, test } from 'vitest'
import { isNews, renderReport } from '../../src/commands/render-report.ts'
import type { PassReport } from '../../src/publish/pass-report.ts'

const quiet: PassReport = {
  started: 0,
  took: 1234,
  admissions: { added: 0, corrected: 0, renamed: 0, reread: 0, copy: 0 },
  added: [],
  withdrawn: [],
  heldWithdrawals: 0,
  heldPictures: 0,
  problems: [],
  remarks: [],
  waiting: [],
  changed: [],
  changedFeeds: [],
  counts: { fresh: 0, published: 2, waiting: 0, quarantined: 0, withdrawn: 0 },
}

describe('the report of a pass', () => {
  test('is one line if nothing is new', () => {
    expect(renderReport(quiet)).toEqual(['2 articles published: nothing new (1.2 s)'])
    const redrawn = { ...quiet, changed: ['articles/mill.html', 'rss.xml'] }
    expect(renderReport(redrawn)).toEqual(['2 articles published: 1 changed (1.2 s)'])
  })

  test('lists new, withdrawn, unpublished, waiting, doubtful and held articles', () => {
    const entry = { title: 'A title', slug: 'a-title', path: 'a.txt' }
    const lines = renderReport({
      ...quiet,
      admissions: { ...quiet.admissions, added: 1, corrected: 2, renamed: 3 },
      added: [entry],
      withdrawn: [{ ...entry, title: 'Gone' }],
      problems: [{ path: 'b.bin', reason: 'is no text' }],
      waiting: [{ ...entry, releaseAt: Date.parse('2026-05-01T12:00:00Z') }],
      remarks: [{ path: 'c.txt', reason: 'two dates' }],
      heldWithdrawals: 11,
    })
    expect(lines).toEqual([
      '2 articles published: 1 new, 2 corrected, 3 renamed, 1 withdrawn (1.2 s)',
      'New:',
      '  A title  (a.txt)',
      'Withdrawn:',
      '  Gone',
      'Not published:',
      '  b.bin: is no text',
      'Waiting for their date:',
      '  a.txt: until 2026-05-01T12:00:00.000Z',
      'Worth a look:',
      '  c.txt: two dates',
      expect.stringMatching(/^11 articles disappeared .* gazette withdraw$/),
    ])
  })

  test('has each remark on the items of a feed once', () => {
    const remark = { path: 'a.xml', reason: 'is not well-formed' }
    expect(renderReport({ ...quiet, remarks: [remark, remark] }).slice(1)).toEqual([
      'Worth a look:',
      '  a.xml: is not well-formed',
    ])
  })

  test('lists the first ten of many, and counts the rest', () => {
    const problems = Array.from({ length: 25 }, (_, n) => ({ path: `${n}.bin`, reason: `is no text: ${n}` }))
    const lines = renderReport({ ...quiet, problems })
    expect(lines).toHaveLength(1 + 1 + 10 + 1)
    expect(lines.at(-1)).toBe('  … and 15 more')
  })

  test('counts the files that many have in common with the first, so that no other reason is hidden', () => {
    const pictures = Array.from({ length: 12 }, (_, n) => ({ path: `${n}.png`, reason: 'is no text' }))
    const problems = [...pictures, { path: 'a.md', reason: 'has broken front matter' }]
    expect(renderReport({ ...quiet, problems }).slice(2)).toEqual([
      '  0.png (and 11 others): is no text',
      '  a.md: has broken front matter',
    ])
  })

  test('lists all that is not published if everything is asked for', () => {
    const problems = Array.from({ length: 25 }, (_, n) => ({ path: `${n}.bin`, reason: 'is no text' }))
    expect(renderReport({ ...quiet, problems }, 'all problems')).toHaveLength(1 + 1 + 25)
  })

  test.each([
    [1, '1 article stays'],
    [2, '2 articles stay'],
  ])('says that %i is held because the seeds folder is empty, and how to withdraw it', (heldWithdrawals, stays) => {
    const lines = renderReport({ ...quiet, heldWithdrawals, heldFor: 'empty folder' })
    expect(lines.at(-1)).toBe(
      `No articles are left in the seeds folder, so ${stays} published. Mount the disk again, or, if this is intended, run: gazette withdraw`,
    )
  })

  test('is printed if something was published, or if the problems changed', () => {
    const problem = { ...quiet, problems: [{ path: 'b', reason: 'r' }] }
    expect(isNews(quiet, undefined, 'all')).toBe(true)
    expect(isNews(quiet, quiet, 'all')).toBe(false)
    expect(isNews({ ...quiet, changed: ['rss.xml'] }, quiet, 'all')).toBe(true)
    expect(isNews({ ...quiet, changed: ['archive/3/rss.xml', 'archive/3/feed.json'] }, quiet, 'all')).toBe(false)
    expect(isNews(problem, quiet, 'all')).toBe(true)
    expect(isNews(problem, problem, 'all')).toBe(false)
  })

  test('on a few seeds is not printed if nothing came of them', () => {
    const problem = { ...quiet, problems: [{ path: 'b', reason: 'r' }] }
    expect(isNews(quiet, problem, ['a'])).toBe(false)
    expect(isNews(problem, problem, ['b'])).toBe(true)
    expect(isNews({ ...quiet, changed: ['rss.xml'] }, problem, ['a'])).toBe(true)
  })
})
