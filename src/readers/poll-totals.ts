/** Polls of one feed with the same status and content coding, since the start. */
export interface PollTotal {
  /** URL path, or `other`. */
  readonly feed: string
  readonly status: number
  readonly coding: string
  polls: number
  /** Size of the bodies, as sent. */
  bytes: number
}

/** Totals in memory, in a bounded number of rows. */
export interface PollTotals {
  count(feed: string, status: number, coding: string, bytes: number): void
  read(): readonly PollTotal[]
}

/** Most feeds with rows of their own. Each has up to a dozen rows, which monitoring systems keep for weeks. */
const MOST_FEEDS = 200
const OTHER = 'other'

/** Creates totals at zero. */
export function createPollTotals(mostFeeds = MOST_FEEDS): PollTotals {
  const feeds = new Map<string, PollTotal[]>()
  return {
    count(feed, status, coding, bytes) {
      const name = feeds.has(feed) || feeds.size < mostFeeds ? feed : OTHER
      const rows = feeds.get(name) ?? []
      if (rows.length === 0) feeds.set(name, rows)
      const row = rows.find((row) => row.status === status && row.coding === coding)
      if (row) {
        row.polls++
        row.bytes += bytes
      } else rows.push({ feed: name, status, coding, polls: 1, bytes })
    },
    read: () => [...feeds.values()].flat(),
  }
}
