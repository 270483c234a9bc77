/** What a field of front matter or of a sidecar is about. */
export type FieldName =
  | 'id'
  | 'title'
  | 'summary'
  | 'authors'
  | 'source'
  | 'published'
  | 'modified'
  | 'language'
  | 'categories'
  | 'link'
  | 'image'
  | 'enclosures'
  | 'translationKey'
  | 'translationOf'
  | 'draft'

/**
 * The keys that Hugo, Jekyll, Eleventy, Astro, Zola, Obsidian and newsrooms use, the one that wins first. Compared in lower case
 * without `-`, `_` and spaces.
 */
export const KEYS_BY_FIELD: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'guid'],
  title: ['title', 'headline'],
  summary: ['summary', 'description', 'standfirst', 'excerpt', 'subtitle', 'deck', 'lead', 'abstract'],
  authors: ['authors', 'author', 'byline', 'creator', 'creators'],
  source: ['source', 'publisher', 'publication', 'sourcename'],
  published: ['published', 'datepublished', 'pubdate', 'publishdate', 'publishedat', 'publishedon', 'date', 'created'],
  modified: [
    'updated',
    'modified',
    'datemodified',
    'lastmod',
    'lastmodified',
    'lastmodifiedat',
    'updatedate',
    'updateddate',
    'updatedat',
  ],
  language: ['lang', 'language', 'locale'],
  categories: ['categories', 'category', 'tags', 'tag', 'keywords', 'topics', 'section', 'sections'],
  link: [
    'canonical',
    'canonicalurl',
    'canonicallink',
    'link',
    'url',
    'permalink',
    'original',
    'originalurl',
    'sourceurl',
  ],
  image: ['image', 'cover', 'coverimage', 'featuredimage', 'heroimage', 'hero', 'thumbnail', 'ogimage', 'images'],
  enclosures: ['enclosures', 'enclosure', 'attachments'],
  translationKey: ['translationkey'],
  translationOf: ['translationof'],
  draft: ['draft', 'published'],
}

/** Mappings whose fields stand for fields of the document: Zola's and Hugo's. */
export const NESTED: readonly string[] = ['taxonomies', 'extra', 'params']

/** A key as it is compared. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}
