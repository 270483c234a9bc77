import { expect, test } from 'vitest'
import { type DayCounts, NO_TALLY } from '../../src/readers/day-counts.ts'
import { renderStats, renderStatsAsJson } from '../../src/readers/render-stats.ts'
import { summarize } from '../../src/readers/summarize.ts'

function counts(set: Partial<DayCounts>): DayCounts {
  return { ...NO_TALLY, day: '2026-03-01', feed: '/rss.xml', reader: 'Newsboat', reported: {}, pollers: 0, ...set }
}

const COUNTS = [
  counts({ polls: 24, conditional: 23, whole: 2, notModified: 22, bytes: 24_690, pollers: 1 }),
  counts({
    reader: 'Feedly',
    polls: 48,
    conditional: 48,
    notModified: 47,
    whole: 1,
    bytes: 12_345,
    reported: { '': 16 },
  }),
  counts({ feed: '/atom.xml', reader: 'curl', polls: 600, whole: 351, refused: 249, bytes: 4_332_000, pollers: 2 }),
  counts({ day: '2026-03-02', reader: 'Feedly', polls: 1, conditional: 1, delta: 1, bytes: 999, reported: { '': 15 } }),
]

test('gazette stats: a table of feeds and readers, most polls first', () => {
  expect(renderStats(summarize(COUNTS, '2026-03-01', '2026-03-02'))).toEqual([
    'Polls 2026-03-01 to 2026-03-02 (UTC)',
    '',
    '            subscribers  polls   304  conditional  226  429     sent',
    '/atom.xml             2    600   0 %          0 %    0  249  4.33 MB',
    '  curl                2    600   0 %          0 %    0  249  4.33 MB',
    '/rss.xml             17     73  94 %         98 %    1    0  38.0 kB',
    '  Feedly             16     49  95 %        100 %    1    0  13.3 kB',
    '  Newsboat            1     24  91 %         95 %    0    0  24.7 kB',
    'all feeds            19    673  10 %         10 %    1  249  4.37 MB',
  ])
})

test('gazette stats: says so if there are no counts', () => {
  expect(renderStats(summarize([], '2026-03-01', '2026-03-01'))).toEqual(['No feed was polled (2026-03-01, UTC).'])
})

test('gazette stats: refers to --json for rows that do not fit', () => {
  const many = Array.from({ length: 30 }, (_, n) => counts({ feed: `/${n}.xml`, polls: 100 - n }))
  const lines = renderStats(summarize(many, '2026-03-01', '2026-03-01'))
  expect(lines).toContain('and 5 more feeds')
  expect(JSON.parse(renderStatsAsJson(summarize(many, '2026-03-01', '2026-03-01'))).feeds).toHaveLength(30)
})

test('gazette stats --json: has all counts', () => {
  expect(JSON.parse(renderStatsAsJson(summarize(COUNTS, '2026-03-01', '2026-03-02')))).toMatchObject({
    ...{ from: '2026-03-01', to: '2026-03-02' },
    total: { polls: 673, subscribers: 19 },
    feeds: [
      { feed: '/atom.xml', readers: [{ reader: 'curl', refused: 249 }] },
      { feed: '/rss.xml', notModifiedShare: 69 / 73, readers: [{ reader: 'Feedly' }, { reader: 'Newsboat' }] },
    ],
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [99_949, '99.9 kB'],
  [999_700, '1000 kB'],
  [1_234_567_890, '1.23 GB'],
  [1e21, '1000000 PB'],
])('%i bytes are %s', (bytes, size) => {
  expect(renderStats(summarize([counts({ polls: 1, bytes })], '', '')).at(-1)).toMatch(new RegExp(` ${size}$`))
})
