import { escapeAttribute } from '../content/escape.ts'
import { atomIdOf } from '../domain/entry-id.ts'
import type { Instant } from '../domain/instant.ts'

/**
 * Renders a deleted entry (RFC 6721, section 3). It declares its own namespace, because a validator warns about one
 * that a feed declares but does not use, and only clients that request deltas see this.
 */
export function renderTombstone(id: string, when: Instant): string {
  const attributes = `ref="${escapeAttribute(atomIdOf(id))}" when="${new Date(when).toISOString()}"`
  return `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ${attributes}/>`
}
