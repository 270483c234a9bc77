/** How long an answer may be used without asking again; all in seconds (RFC 9111, section 5.2.2; RFC 5861). */
export interface Freshness {
  readonly maxAge: number
  /** For shared caches: their questions are few, and each answers many. */
  readonly sharedMaxAge: number
  readonly staleWhileRevalidate: number
  readonly staleIfError: number
}

const DAY = 86_400
/** Readers take max-age as their interval: more than an hour would hide news. */
const LONGEST_MAX_AGE = 3600
const SHORTEST_MAX_AGE = 60

/** All hints from one: the seconds between polls that suit the rhythm of publishing. */
export function freshnessOfInterval(interval: number): Freshness {
  const maxAge = Math.round(Math.min(LONGEST_MAX_AGE, Math.max(SHORTEST_MAX_AGE, interval)))
  return { maxAge, sharedMaxAge: SHORTEST_MAX_AGE, staleWhileRevalidate: maxAge, staleIfError: DAY }
}

/** Pages are read by people, who want a correction at once. */
export function freshnessOfPages(feeds: Freshness): Freshness {
  const maxAge = Math.min(feeds.maxAge, SHORTEST_MAX_AGE)
  return { ...feeds, maxAge, sharedMaxAge: maxAge, staleWhileRevalidate: maxAge }
}

/** The Cache-Control field. `s-maxage` is said only where it differs: every byte of it is in every 304. */
export function toCacheControl({ maxAge, sharedMaxAge, staleWhileRevalidate, staleIfError }: Freshness): string {
  const shared = sharedMaxAge === maxAge ? '' : `, s-maxage=${sharedMaxAge}`
  return `public, max-age=${maxAge}${shared}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}
