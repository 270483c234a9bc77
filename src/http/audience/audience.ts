import type { IncomingMessage } from 'node:http'
import type { Instant } from '../../domain/instant.ts'
import type { DayCounts } from '../../readers/day-counts.ts'
import type { Reader } from '../../readers/parse-reader.ts'
import { createPollCounter } from '../../readers/poll-counter.ts'
import { createPollTotals, type PollTotal } from '../../readers/poll-totals.ts'
import { BUILDING_WINDOW, CHEAP, costOf, POLLING_WINDOW, WHOLE } from '../../readers/rate-limit.ts'
import type { Coding } from '../negotiation/accept-encoding.ts'
import { hidesClients } from './client-address.ts'
import type { PollClient } from './poll-clients.ts'
import { createPollers } from './pollers.ts'
import { createRateLimiter } from './rate-limiter.ts'

/** The clients of one feed. */
export interface FeedAudience {
  /**
   * Seconds until the client may receive a response with content; 0 for now. Must not be called if a validator matches.
   */
  secondsToWait(request: IncomingMessage, now: Instant): number
  /** Reports a response once it has been handed to the socket. `content` is what a 200 or 226 carried. */
  answered(request: IncomingMessage, status: number, content: Content | undefined, now: Instant): void
}

/** The parts of a response's content that are counted. */
export interface Content {
  readonly coding: Coding
  readonly body: Buffer
}

/** The clients that poll feeds: limited and counted. */
export interface Audience {
  /** Undefined if the path is not that of a feed. */
  of(path: string): FeedAudience | undefined
  /**
   * Seconds until a document may be built for the client, at `cost` milliseconds of its allowance; 0 for now. All
   * feeds, existing or not, share one allowance, whatever User-Agent the client sends.
   */
  secondsToBuild(request: IncomingMessage, cost: number, now: Instant): number
  /** Counts for the store, since the last call. */
  take(): DayCounts[]
  /** Totals since the start, by feed, status and coding. */
  totals(): readonly PollTotal[]
}

/** How an audience identifies and limits clients. */
export interface AudienceOptions {
  /** Salt for hashing addresses; see `ReaderCounts.secret`. */
  readonly secret: string
  /** Number of proxies in front, if known. */
  readonly proxies?: number
  /** Whether clients are limited at all; true by default. */
  readonly allowance?: boolean
}

/** Coding label of responses without content. */
const NO_CONTENT = 'none'
const FEED_PATH = /\.(?:xml|json)$/
const FEEDS_KEPT = 5000

/** Creates an audience with no clients yet. */
export function createAudience({ secret, proxies, allowance = true }: AudienceOptions): Audience {
  const pollerOf = createPollers(secret, proxies)
  const polling = createRateLimiter(POLLING_WINDOW)
  const building = createRateLimiter(BUILDING_WINDOW)
  const counter = createPollCounter()
  const totals = createPollTotals()
  const feeds = new Map<string, FeedAudience>()

  const isLimited: IsLimited = ({ maybeMany }, { headers }) =>
    allowance && !maybeMany && (proxies !== undefined || !hidesClients(headers))
  const books = { pollerOf, isLimited, polling, counter, totals }

  return {
    of(path) {
      const known = feeds.get(path)
      if (known || !FEED_PATH.test(path)) return known
      const feed = createFeedAudience(path, books)
      if (feeds.size < FEEDS_KEPT) feeds.set(path, feed)
      return feed
    },
    secondsToBuild(request, cost, now) {
      const { client } = pollerOf(request, now)
      return isLimited(client, request) ? building.take(client.hash, cost, now) : 0
    },
    take: counter.take,
    totals: totals.read,
  }
}

type IsLimited = (client: PollClient, request: IncomingMessage) => boolean

/** What the audiences of all feeds share. */
interface Books {
  readonly pollerOf: ReturnType<typeof createPollers>
  readonly isLimited: IsLimited
  readonly polling: ReturnType<typeof createRateLimiter>
  readonly counter: ReturnType<typeof createPollCounter>
  readonly totals: ReturnType<typeof createPollTotals>
}

function createFeedAudience(path: string, { pollerOf, isLimited, polling, counter, totals }: Books): FeedAudience {
  const place = placeOf(path)
  return {
    secondsToWait(request, now) {
      const { client, reader } = pollerOf(request, now)
      if (!isLimited(client, request)) return 0
      return polling.take(accountOf(client.hash, place, reader), costOf(shareOf(request), reader.subscribers), now)
    },
    answered(request, status, content, now) {
      const { client, reader } = pollerOf(request, now)
      const bytes = content === undefined || request.method === 'HEAD' ? 0 : content.body.length
      counter.count(path, { reader, client: client.hash, status, bytes, conditional: isConditional(request) }, now)
      totals.count(path, status, content?.coding ?? NO_CONTENT, bytes)
    },
  }
}

function isConditional({ headers }: IncomingMessage): boolean {
  return headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
}

function shareOf(request: IncomingMessage): number {
  return request.method === 'HEAD' || isConditional(request) ? CHEAP : WHOLE
}

/** One account for each client, feed and reader, within the 48 bits of the client's hash. */
function accountOf(client: number, place: number, reader: Reader): number {
  const high = Math.floor(client / 2 ** 32)
  const low = Math.imul((client >>> 0) ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(reader.index, 0xc2b2ae35)
  return high * 2 ** 32 + (low >>> 0)
}

/** FNV-1a of a path; it spreads feeds over accounts and need not be secure. */
function placeOf(path: string): number {
  let place = 0x811c9dc5
  for (let at = 0; at < path.length; at++) place = Math.imul(place ^ path.charCodeAt(at), 0x01000193)
  return place
}
