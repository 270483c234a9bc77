/** The prefix used here for each namespace; feeds may use others. */
const PREFIX_BY_NAMESPACE: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://www.w3.org/2007/app': 'app',
  'http://purl.org/atom/app#': 'app',
  'http://schemas.google.com/blogger/2018': 'blogger',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'https://podcastindex.org/namespace/1.0': 'podcast',
  'https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}

const WORDPRESS = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/(excerpt\/)?$/

/** The prefixes in scope, and those used here for them. */
export type Scope = ReadonlyMap<string, string>

/** The scope outside the root element. */
export const OUTER_SCOPE: Scope = new Map([['xml', 'xml']])

function prefixFor(namespace: string): string {
  const [, excerpt] = WORDPRESS.exec(namespace) ?? []
  if (WORDPRESS.test(namespace)) return excerpt === undefined ? 'wp' : 'excerpt'
  return PREFIX_BY_NAMESPACE[namespace.trim().toLowerCase()] ?? 'other'
}

/** The scope inside an element with these attributes. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', prefixFor(value)]]
    return name.startsWith('xmlns:') ? [[name.slice(6), prefixFor(value)]] : []
  })
  return declared.length === 0 ? scope : new Map([...scope, ...declared])
}

/** A name with the prefix used here. An undeclared prefix is taken literally. */
export function nameIn(scope: Scope, written: string): string {
  const colon = written.indexOf(':')
  const prefix = scope.get(written.slice(0, Math.max(0, colon))) ?? written.slice(0, Math.max(0, colon))
  const local = written.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}
