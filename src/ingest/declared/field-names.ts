/** A field of front matter or of a sidecar. */
export type FieldName =
  | 'id'
  | 'title'
  | 'summary'
  | 'authors'
  | 'source'
  | 'published'
  | 'modified'
  | 'expires'
  | 'language'
  | 'categories'
  | 'link'
  | 'image'
  | 'enclosures'
  | 'translationKey'
  | 'translationOf'
  | 'draft'

/**
 * The keys used by Hugo, Jekyll, Eleventy, Astro, Zola, Obsidian and newsrooms, in order of precedence; compared in
 * lower case without `-`, `_` and spaces.
 */
export const KEYS_BY_FIELD: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'guid'],
  title: ['title', 'headline'],
  summary: ['summary', 'description', 'standfirst', 'excerpt', 'subtitle', 'deck', 'lead', 'abstract'],
  authors: ['authors', 'author', 'byline', 'creator', 'creators'],
  source: ['source', 'publisher', 'publication', 'sourcename'],
  published: [
    'published',
    'datepublished',
    'pubdate',
    'publishdate',
    'publishedat',
    'publishedon',
    'date',
    'created',
    'createdtime',
  ],
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
    'lasteditedtime',
  ],
  expires: ['expirydate', 'expires', 'expireson', 'expirationdate', 'unpublishdate'],
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
  image: [
    'image',
    'cover',
    'coverimage',
    'featuredimage',
    'featureimage',
    'heroimage',
    'hero',
    'headerimage',
    'overlayimage',
    'teaser',
    'thumbnail',
    'ogimage',
    'socialimage',
    'images',
  ],
  enclosures: ['enclosures', 'enclosure', 'attachments'],
  translationKey: ['translationkey'],
  translationOf: ['translationof'],
  draft: ['draft', 'published', 'status', 'headless', 'unlisted', 'build'],
}

/** Plain keys under which programs that clip pages from the web give the address of the page. */
export const CLIPPERS_KEYS: readonly string[] = ['source', 'sourceurl', 'url', 'original', 'originalurl']

/** Mappings whose fields count as fields of the document, in Zola, Hugo and themes of Jekyll. */
export const NESTED: readonly string[] = ['taxonomies', 'extra', 'params', 'header']

/** Normalizes a key for comparison. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}
