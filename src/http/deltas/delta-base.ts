import type { FeedVersion, FeedVersions } from '../../domain/feed-versions.ts'
import { parseEntityTags, withoutCodingSuffixes } from '../conditional/entity-tag-list.ts'

/** An earlier version that a client has. */
export interface DeltaBase {
  readonly version: FeedVersion
  /** The tag by which it was recognized. */
  readonly etag: string
  /**
   * Whether the client named other tags too, in which case the response must say which one it used (RFC 3229, section
   * 10.5.1).
   */
  readonly isOneOfSeveral: boolean
}

/** Finds an earlier version by any of its tags, as sent or as modified by a proxy. */
export type FindBase = (ifNoneMatch: string | undefined) => DeltaBase | undefined

/** Of several versions that a client names, the newest is used, because it leaves the least to send. */
export function createBaseFinder({ versions }: FeedVersions): FindBase {
  const [, ...earlier] = versions
  const ages = new Map<string, number>()
  for (const [age, { etags }] of earlier.entries()) for (const etag of etags) if (!ages.has(etag)) ages.set(etag, age)
  const known = (opaque: string) => [`"${opaque}"`, `"${withoutCodingSuffixes(opaque)}"`].find((etag) => ages.has(etag))
  return (ifNoneMatch) => {
    const tags = ifNoneMatch === undefined ? '*' : parseEntityTags(ifNoneMatch)
    if (tags === '*') return undefined
    const matches = tags.map(({ opaque }) => known(opaque)).filter((etag) => etag !== undefined)
    const [etag] = matches.sort((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0))
    const version = etag === undefined ? undefined : earlier[ages.get(etag) ?? -1]
    return etag !== undefined && version ? { version, etag, isOneOfSeveral: tags.length > 1 } : undefined
  }
}
