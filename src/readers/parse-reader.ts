import { READER_TABLE, type ReaderKind, type ReaderRow, UNKNOWN_READER } from './reader-table.ts'

/**
 * The reader software, from its User-Agent. Of the field itself only numbers are kept, because it may name a person.
 */
export interface Reader {
  /** Name from the table, or `other`. */
  readonly name: string
  readonly kind: ReaderKind
  /** Index in the table, for use in arrays and keys. */
  readonly index: number
  /** The number of people it claims to poll for, up to `MOST_SUBSCRIBERS`. */
  readonly subscribers?: number
  /** The service's own id of the feed. A service that polls a feed under two ids has the subscribers of both. */
  readonly feedId?: string
}

/** Number of values that `Reader.index` can take. */
export const READER_PLACES = READER_TABLE.length + 1

/** A larger number is a lie or an error, and is ignored. */
export const MOST_SUBSCRIBERS = 10_000_000

/** Characters examined; longer fields carry no more information. */
export const AGENT_LENGTH = 512

/**
 * Matches "3 subscribers", "- 12 subscribers -", "45 readers", "users 12" (Yahoo), "subscribers: 7", but not "-3" or
 * "1.5".
 */
const COUNT_FIRST = /(?<![\w.,+-])(?<count>\d{1,12}) {0,2}(?:subscribers?|readers?|users?|followers?)(?![a-z])/i
const COUNT_LAST = /\b(?:subscribers|readers|users)[ :=]{1,2}(?<count>\d{1,12})(?![\d.,])/i
const FEED_ID = /\bfeed[-_ ]?id[:=] ?(?<id>\d{1,12})(?!\d)/i

/** Parses a User-Agent containing any bytes, in linear time. */
export function parseReader(userAgent: string): Reader {
  const agent = userAgent.slice(0, AGENT_LENGTH)
  const index = placeOf(agent.toLowerCase())
  const [name, kind] = READER_TABLE[index] ?? UNKNOWN_READER
  const subscribers = parseSubscribers(agent)
  const feedId = FEED_ID.exec(agent)?.groups?.id
  return {
    name,
    kind,
    index,
    ...(subscribers === undefined ? {} : { subscribers }),
    ...(feedId === undefined ? {} : { feedId }),
  }
}

function placeOf(agent: string): number {
  const index = READER_TABLE.findIndex((row) => fits(row, agent))
  return index < 0 ? READER_TABLE.length : index
}

function fits([, , ...words]: ReaderRow, agent: string): boolean {
  return words.some((word) => agent.includes(word))
}

/** Undefined if no count is given, or if it cannot be true. */
function parseSubscribers(agent: string): number | undefined {
  const digits = (COUNT_FIRST.exec(agent) ?? COUNT_LAST.exec(agent))?.groups?.count
  if (digits === undefined) return undefined
  const count = Number(digits)
  return count > MOST_SUBSCRIBERS ? undefined : count
}
