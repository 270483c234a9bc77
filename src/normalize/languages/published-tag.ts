import tags from './published-tags.json' with { type: 'json' }

/**
 * Tags that feed readers and validators know, for languages that have a code in ISO 639-3 alone: they look languages up
 * in ISO 639-1 and 639-2. Each names the same language by its macrolanguage and script, or the group that it belongs to.
 */
const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(tags))

/** The BCP 47 tag under which a language is published (RFC 5646, 4.1: a tag that others can interpret). */
export function publishedTag(tag: string): string {
  const [primary = '', ...others] = tag.split('-')
  const known = KNOWN.get(primary.toLowerCase())
  if (known === undefined) return tag
  return others.length === 0 || known.includes('-') ? known : [known, ...others].join('-')
}
