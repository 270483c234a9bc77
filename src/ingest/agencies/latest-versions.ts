/**
 * The latest version of each item, in the order of the file: agencies deliver all versions of an item under one id, and
 * the latest may be its cancellation. Of equal versions the first counts.
 */
export function latestVersions<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string | undefined,
  versionOf: (item: Item) => number | undefined,
): readonly Item[] {
  const groups = Map.groupBy(items, (item) => idOf(item) ?? item)
  const latest = Array.from(groups.values(), (versions) =>
    versions.reduce((best, one) => ((versionOf(one) ?? 0) > (versionOf(best) ?? 0) ? one : best)),
  )
  const kept = new Set(latest)
  return items.filter((item) => kept.has(item))
}
