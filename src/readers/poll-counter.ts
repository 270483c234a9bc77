import { DAY } from '../domain/durations.ts'
import type { Instant } from '../domain/instant.ts'
import { type DayCounts, dayOf, MOST_FEED_IDS, NO_TALLY, type Tally } from './day-counts.ts'
import type { Reader } from './parse-reader.ts'
import { addPoller, emptySketch, type PollerSketch } from './poller-sketch.ts'

/** An answered request. */
export interface Poll {
  readonly reader: Reader
  /** Hash of the client: a 48-bit integer. */
  readonly client: number
  readonly status: number
  readonly conditional: boolean
  /** Size of the body, as sent. */
  readonly bytes: number
}

/** Counts polls in memory, in a bounded number of rows. */
export interface PollCounter {
  count(feed: string, poll: Poll, now: Instant): void
  /** Counts since the last call. Sketches and reports cover the whole day so far. */
  take(): DayCounts[]
}

/** Limits on rows, and so on memory and on what is stored for a day. */
export interface CounterLimits {
  readonly feeds: number
  readonly readersPerFeed: number
  readonly rows: number
}

const LIMITS: CounterLimits = { feeds: 1000, readersPerFeed: 60, rows: 4000 }

/** Name under which everything without a row of its own is counted. */
export const OTHER = 'other'

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] }

interface Row extends Mutable<Tally> {
  readonly feed: string
  readonly reader: string
  reported: Map<string, number>
  sketch: PollerSketch
}

/** The rows of one day. */
interface Day {
  readonly number: number
  readonly feeds: Map<string, Map<string, Row>>
  rows: number
}

/** Creates a counter. Counting allocates nothing once a reader of a feed has its row. */
export function createPollCounter(limits: CounterLimits = LIMITS): PollCounter {
  let today: Day = { number: 0, feeds: new Map(), rows: 0 }
  let past: DayCounts[] = []
  return {
    count(feed, poll, now) {
      const number = Math.floor(now / DAY)
      if (number !== today.number) {
        past = [...past, ...takeRows(today)]
        today = { number, feeds: new Map(), rows: 0 }
      }
      addPoll(rowFor(today, feed, poll.reader.name, limits), poll)
    },
    take() {
      const taken = [...past, ...takeRows(today)]
      past = []
      return taken
    },
  }
}

function rowFor(day: Day, feed: string, reader: string, limits: CounterLimits): Row {
  const known = day.feeds.get(feed)?.get(reader)
  if (known) return known
  const hasRoom = day.rows < limits.rows
  const feedName = day.feeds.has(feed) || (hasRoom && day.feeds.size < limits.feeds) ? feed : OTHER
  const rows = day.feeds.get(feedName) ?? new Map<string, Row>()
  day.feeds.set(feedName, rows)
  const readerName = rows.has(reader) || (hasRoom && rows.size < limits.readersPerFeed) ? reader : OTHER
  const row = rows.get(readerName) ?? emptyRow(feedName, readerName)
  if (!rows.has(readerName)) day.rows++
  rows.set(readerName, row)
  return row
}

function emptyRow(feed: string, reader: string): Row {
  return { feed, reader, ...NO_TALLY, reported: new Map(), sketch: emptySketch() }
}

function addPoll(row: Row, { reader, client, status, conditional, bytes }: Poll): void {
  row.polls++
  row.bytes += bytes
  if (conditional) row.conditional++
  if (status === 304) row.notModified++
  else if (status === 200) row.whole++
  else if (status === 226) row.delta++
  else if (status === 429) row.refused++
  if (reader.subscribers === undefined) addPoller(row.sketch, client)
  else addReport(row.reported, reader.feedId ?? '', reader.subscribers)
}

function addReport(reported: Map<string, number>, feedId: string, subscribers: number): void {
  const before = reported.get(feedId)
  if (before === undefined ? reported.size < MOST_FEED_IDS : before < subscribers) reported.set(feedId, subscribers)
}

function takeRows(day: Day): DayCounts[] {
  const rows = [...day.feeds.values()].flatMap((readers) => [...readers.values()]).filter((row) => row.polls > 0)
  const name = dayOf(day.number * DAY)
  return rows.map((row) => takeRow(name, row))
}

/** Returns a copy, and resets the row. */
function takeRow(day: string, row: Row): DayCounts {
  const taken = { ...row, day, reported: Object.fromEntries(row.reported), sketch: row.sketch.slice() }
  Object.assign(row, NO_TALLY)
  return taken
}
