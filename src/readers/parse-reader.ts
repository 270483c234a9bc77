import { READER_TABLE, type ReaderKind, type ReaderRow, UNKNOWN_READER } from './reader-table.ts'

/** Who polls, as far as the User-Agent says. Nothing of the field itself but numbers: it may name a person. */
export interface Reader {
  /** Of the table, or `other`. */
  readonly name: string
  readonly kind: ReaderKind
  /** Place in the table: a small number for arrays and keys. */
  readonly index: number
  /** For how many people it says it polls; never more than `MOST_SUBSCRIBERS`. */
  readonly subscribers?: number
  /** The service's own number of the feed: one that polls a feed under two of them adds up. */
  readonly feedId?: string
}

/** How many places `Reader.index` can take. */
export const READER_PLACES = READER_TABLE.length + 1

/** More than any feed has: a larger number is a lie or a fault, and is left out. */
export const MOST_SUBSCRIBERS = 10_000_000

/** Characters that are looked at: longer agents say nothing new. */
export const AGENT_LENGTH = 512

/** "3 subscribers", "- 12 subscribers -", "45 readers", "users 12" (Yahoo), "subscribers: 7"; not "-3" or "1.5". */
const COUNT_FIRST = /(?<![\w.,+-])(?<count>\d{1,12}) {0,2}(?:subscribers?|readers?|users?|followers?)(?![a-z])/i
const COUNT_LAST = /\b(?:subscribers|readers|users)[ :=]{1,2}(?<count>\d{1,12})(?![\d.,])/i
const FEED_ID = /\bfeed[-_ ]?id[:=] ?(?<id>\d{1,12})(?!\d)/i

/** Reads a User-Agent of any bytes, in time linear in its length. */
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

/** Undefined where no count is given, and where it cannot be true. None at all is no more than one poller either way. */
function parseSubscribers(agent: string): number | undefined {
  const digits = (COUNT_FIRST.exec(agent) ?? COUNT_LAST.exec(agent))?.groups?.count
  if (digits === undefined) return undefined
  const count = Number(digits)
  return count > MOST_SUBSCRIBERS ? undefined : count
}
