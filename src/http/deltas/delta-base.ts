import type { FeedVersions } from '../../domain/feed-versions.ts'
import { parseEntityTags, withoutCodingSuffixes } from '../conditional/entity-tag-list.ts'
import type { FindBase } from '../representation/delta.ts'

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
