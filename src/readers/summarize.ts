import { addTallies, type DayCounts, NO_TALLY, subscribersOf, type Tally } from './day-counts.ts'

/** A tally, and what follows from it. */
export interface Summary extends Tally {
  /** Share of 304s among the polls, 0 to 1. */
  readonly notModifiedShare: number
  /** Number on the day that had the most. Clients may be absent on some days, so days are not added. */
  readonly subscribers: number
}

/** Totals of one feed, and of its readers, those with the most polls first. */
export interface FeedSummary extends Summary {
  readonly feed: string
  readonly readers: readonly (Summary & { readonly reader: string })[]
}

/** Totals over a period. */
export interface ReaderSummary {
  readonly from: string
  readonly to: string
  readonly total: Summary
  /** The feed with the most polls first. */
  readonly feeds: readonly FeedSummary[]
}

/** Sums up the counts of the days from `from` to `to`. */
export function summarize(counts: readonly DayCounts[], from: string, to: string): ReaderSummary {
  const feeds = groupBy(counts, ({ feed }) => feed).map(([feed, ofFeed]) => ({
    feed,
    ...sum(ofFeed),
    readers: byPolls(
      groupBy(ofFeed, ({ reader }) => reader).map(([reader, rows]) => ({ reader, ...sum(rows) })),
      ({ reader }) => reader,
    ),
  }))
  return { from, to, total: sum(counts), feeds: byPolls(feeds, ({ feed }) => feed) }
}

function sum(counts: readonly DayCounts[]): Summary {
  const tally = counts.reduce<Tally>(addTallies, NO_TALLY)
  const perDay = groupBy(counts, ({ day }) => day).map(([, rows]) =>
    rows.reduce((subscribers, row) => subscribers + subscribersOf(row), 0),
  )
  return {
    ...tally,
    notModifiedShare: tally.polls === 0 ? 0 : tally.notModified / tally.polls,
    subscribers: Math.max(0, ...perDay),
  }
}

function groupBy(counts: readonly DayCounts[], key: (row: DayCounts) => string): [string, DayCounts[]][] {
  return [...Map.groupBy(counts, key)]
}

function byPolls<Row extends Tally>(rows: readonly Row[], name: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => b.polls - a.polls || (name(a) < name(b) ? -1 : 1))
}
