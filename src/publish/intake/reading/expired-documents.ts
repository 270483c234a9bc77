import type { Document } from '../../../domain/document.ts'
import type { Instant } from '../../../domain/instant.ts'
import { toInstant } from '../../../ledger/written-instant.ts'

/** Why a file whose articles have all expired is not published. */
export const EXPIRED = 'has expired, by the date that its fields give: remove that to publish it'

/** Why one of the articles of a file is not published any more. */
export function expiredReason({ declared: { title }, fragment }: Document): string {
  return `${title?.value ?? fragment ?? 'an item'} ${EXPIRED}`
}

/** The documents of a file that have expired, the others, and when the next of these expires. */
export interface SortedByExpiry {
  readonly expired: readonly Document[]
  readonly current: readonly Document[]
  readonly next: Instant | undefined
}

function expiryOf({ declared: { expires } }: Document, timezone: string): Instant {
  return (expires && toInstant(expires.value, timezone)?.instant) ?? Number.POSITIVE_INFINITY
}

/** Sorts the documents of a file by whether they have expired; `timezone` is that of dates that name none. */
export function sortExpired(documents: readonly Document[], timezone: string, now: Instant): SortedByExpiry {
  const expired = documents.filter((document) => expiryOf(document, timezone) <= now)
  const current = documents.filter((document) => !expired.includes(document))
  const next = Math.min(...current.map((document) => expiryOf(document, timezone)))
  return { expired, current, next: Number.isFinite(next) ? next : undefined }
}
