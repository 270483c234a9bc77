import type { Entry } from '../../domain/entry.ts'
import { LONGEST_NAME } from '../../domain/feed-addresses.ts'
import type { OwnFeed } from '../../domain/own-feed.ts'
import { slugOf } from '../../ledger/slug.ts'
import { belongsTo } from './belongs-to.ts'
import { type FeedKind, MAIN, type NamedFeed, namedOwnFeed } from './named-feed.ts'

/** Most slices of one kind per entry, a limit that only hostile input reaches. */
const MOST_OF_A_KIND = 16

/**
 * Every feed that an entry belongs to, the main one first, by the names that their addresses begin with. Different
 * labels may still have the same name here (see `settleNames`). `seedPath` is null if the seed is unknown.
 */
export function feedsOf(entry: Entry, seedPath: string | null, ownFeeds: readonly OwnFeed[]): readonly NamedFeed[] {
  const { language, authors, source, categories } = entry
  const authorNames = authors.map(({ name }) => name)
  const folders = foldersOf(seedPath ?? '')
  return [
    MAIN,
    ...slicesOf('language', language === undefined ? [] : languagesOf(language), (tag) => tag.toLowerCase()),
    ...slicesOf('author', authorNames, slugOf),
    ...slicesOf('source', source ? [source.name] : [], slugOf),
    ...slicesOf('category', categories, slugOf),
    ...slicesOf('folder', folders, slugOfFolder),
    ...ownFeeds.filter((own) => belongsTo(own.filter, entry, folders)).map(({ name }) => namedOwnFeed(name)),
  ]
}

/** The slices of one kind. Labels too long for an address, as deeply nested folders may be, get none. */
function slicesOf(kind: FeedKind, labels: readonly string[], slugFor: (label: string) => string): readonly NamedFeed[] {
  const named = labels.slice(0, MOST_OF_A_KIND).map((label) => ({ slug: slugFor(label), label }))
  return named.flatMap(({ slug, label }) => (slug.length > LONGEST_NAME ? [] : [{ name: `${kind}/${slug}`, label }]))
}

/** The tag, and its primary language if the tag is more specific. */
function languagesOf(tag: string): readonly string[] {
  const [language = tag] = tag.split('-')
  return [...new Set([language.toLowerCase(), tag])]
}

/** The folders that contain a seed, innermost last: `a/b/c.txt` is in `a` and `a/b`. */
function foldersOf(seedPath: string): readonly string[] {
  const names = seedPath.split('/').slice(0, -1)
  return names.map((_, depth) => names.slice(0, depth + 1).join('/'))
}

/** A folder path as one segment of an address, with dots for slashes. Slugs contain no dots. */
function slugOfFolder(folder: string): string {
  return folder.split('/').map(slugOf).join('.')
}
