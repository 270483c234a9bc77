import type { Entry } from '../../domain/entry.ts'
import { LONGEST_NAME, type SLICE_KINDS } from '../../domain/feed-addresses.ts'
import type { OwnFeed } from '../../domain/own-feed.ts'
import { slugOf } from '../../ledger/slug.ts'
import { belongsTo } from './belongs-to.ts'

/** What a slice selects by. The main feed is the slice of everything. */
export type FacetKind = 'main' | (typeof SLICE_KINDS)[number]

/** A feed that an entry belongs to. */
export interface Facet {
  /** `KIND/SLUG`, as in its address; empty for the main feed. */
  readonly name: string
  /** The entry's own name for it: an author, a language tag, a folder path. */
  readonly label: string
}

/** The main feed. */
export const MAIN: Facet = { name: '', label: '' }

/** Most slices of one kind per entry, a limit that only hostile input reaches. */
const MOST_OF_A_KIND = 16

/** The kind of a facet, from its name. */
export function kindOf(name: string): FacetKind {
  const [kind] = name.split('/')
  return kind === '' ? 'main' : (kind as FacetKind)
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

/** The tag, and its primary language if the tag is more specific. */
function languagesOf(tag: string): readonly string[] {
  const [language = tag] = tag.split('-')
  return [...new Set([language.toLowerCase(), tag])]
}

/** The facets of one kind. Names too long for an address, as deeply nested folders may be, get none. */
function facets(kind: FacetKind, labels: readonly string[], slugFor: (label: string) => string): readonly Facet[] {
  const named = labels.slice(0, MOST_OF_A_KIND).map((label) => ({ slug: slugFor(label), label }))
  return named.flatMap(({ slug, label }) => (slug.length > LONGEST_NAME ? [] : [{ name: `${kind}/${slug}`, label }]))
}

/**
 * Every feed that an entry belongs to, the main one first. Different labels may still have the same name here (see
 * `settleNames`). `seedPath` is null if the seed is unknown.
 */
export function facetsOf(entry: Entry, seedPath: string | null, ownFeeds: readonly OwnFeed[]): readonly Facet[] {
  const { language, authors, source, categories } = entry
  const folders = foldersOf(seedPath ?? '')
  return [
    MAIN,
    ...facets('language', language === undefined ? [] : languagesOf(language), (tag) => tag.toLowerCase()),
    ...facets(
      'author',
      authors.map(({ name }) => name),
      slugOf,
    ),
    ...facets('source', source ? [source.name] : [], slugOf),
    ...facets('category', categories, slugOf),
    ...facets('folder', folders, slugOfFolder),
    ...ownFeeds.filter((own) => belongsTo(own.filter, entry, folders)).map(({ name }) => ownFacet(name)),
  ]
}

/** The facet of a custom feed. */
export function ownFacet(name: string): Facet {
  return { name: `feeds/${name}`, label: name }
}
