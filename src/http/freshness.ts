/** How long an answer may be used without asking again; all in seconds (RFC 9111, section 5.2.2; RFC 5861). */
export interface Freshness {
  readonly maxAge: number
  readonly staleWhileRevalidate: number
  readonly staleIfError: number
}

const DAY = 86_400
/** Readers take max-age as their interval: more than an hour would hide news. */
const LONGEST_MAX_AGE = 3600
const SHORTEST_MAX_AGE = 60

/** What suits a publisher that looks for news every `interval` seconds. */
export function freshnessOfInterval(interval: number): Freshness {
  const maxAge = Math.round(Math.min(LONGEST_MAX_AGE, Math.max(SHORTEST_MAX_AGE, interval)))
  return { maxAge, staleWhileRevalidate: maxAge, staleIfError: DAY }
}

/** Pages are read by people, who want a correction at once. */
export function freshnessOfPages(feeds: Freshness): Freshness {
  return { ...feeds, maxAge: Math.min(feeds.maxAge, SHORTEST_MAX_AGE) }
}

/** The Cache-Control field. */
export function toCacheControl(freshness: Freshness): string {
  const { maxAge, staleWhileRevalidate, staleIfError } = freshness
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}
