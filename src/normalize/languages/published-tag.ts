/**
 * Tags that feed readers and validators know, for languages that have a code in ISO 639-3 alone: they look languages up
 * in ISO 639-1 and 639-2. Each names the same language by its macrolanguage and script, or the group that it belongs to.
 */
const KNOWN: Readonly<Record<string, string>> = {
  arz: 'ar-EG',
  ary: 'ar-MA',
  ckb: 'ku-Arab',
  cmn: 'zh',
  kmr: 'ku-Latn',
  pcm: 'cpe',
  pes: 'fa',
  prs: 'fa-AF',
  swh: 'sw',
  yue: 'zh-HK',
  zsm: 'ms',
}

/** The BCP 47 tag under which a language is published (RFC 5646, 4.1: a tag that others can interpret). */
export function publishedTag(tag: string): string {
  const [primary = '', ...others] = tag.split('-')
  const known = KNOWN[primary.toLowerCase()]
  if (known === undefined) return tag
  return others.length === 0 || known.includes('-') ? known : [known, ...others].join('-')
}
