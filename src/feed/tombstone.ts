import { escapeAttribute } from '../content/escape.ts'
import { atomIdOf } from '../domain/entry-id.ts'
import type { Instant } from '../domain/instant.ts'

/**
 * An entry that is gone (RFC 6721, section 3). It declares its namespace itself: a validator warns of one declared by a feed
 * that does not use it, and only a client that asked for a delta ever sees this.
 */
export function renderTombstone(id: string, when: Instant): string {
  const attributes = `ref="${escapeAttribute(atomIdOf(id))}" when="${new Date(when).toISOString()}"`
  return `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ${attributes}/>`
}
