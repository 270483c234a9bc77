/** How long a response may be reused without revalidation, all in seconds (RFC 9111, section 5.2.2; RFC 5861). */
export interface Freshness {
  readonly maxAge: number
  /** For shared caches. Kept short: they ask rarely, and each of their requests serves many clients. */
  readonly sharedMaxAge: number
  readonly staleWhileRevalidate: number
  readonly staleIfError: number
}

const DAY = 86_400
/** Feed readers use max-age as their polling interval, so more than an hour would hide news. */
const LONGEST_MAX_AGE = 3600
const SHORTEST_MAX_AGE = 60

/** Derives all freshness values from one: the recommended seconds between polls. */
export function freshnessOfInterval(interval: number): Freshness {
  const maxAge = Math.round(Math.min(LONGEST_MAX_AGE, Math.max(SHORTEST_MAX_AGE, interval)))
  return { maxAge, sharedMaxAge: SHORTEST_MAX_AGE, staleWhileRevalidate: maxAge, staleIfError: DAY }
}

/** Freshness of HTML pages. People read them and expect a correction at once, so it is short. */
export function freshnessOfPages(feeds: Freshness): Freshness {
  const maxAge = Math.min(feeds.maxAge, SHORTEST_MAX_AGE)
  return { ...feeds, maxAge, sharedMaxAge: maxAge, staleWhileRevalidate: maxAge }
}

/** The Cache-Control value. `s-maxage` is included only where it differs, since every 304 carries these bytes. */
export function toCacheControl({ maxAge, sharedMaxAge, staleWhileRevalidate, staleIfError }: Freshness): string {
  const shared = sharedMaxAge === maxAge ? '' : `, s-maxage=${sharedMaxAge}`
  return `public, max-age=${maxAge}${shared}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}
