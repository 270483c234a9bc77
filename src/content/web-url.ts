const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const mediaSchemes: ReadonlySet<string> = new Set(['http:', 'https:'])

/** A link's absolute URL (http, https, mailto, tel), relative ones resolved against `base`; undefined if it is none. */
export function linkUrl(url: string, base?: string): string | undefined {
  return parse(url, base, linkSchemes)
}

/** The absolute URL of a picture or recording (http, https), relative ones resolved against `base`; undefined if it is none. */
export function mediaUrl(url: string, base?: string): string | undefined {
  return parse(url, base, mediaSchemes)
}

function parse(url: string, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  const parsed = URL.parse(url, base)
  return parsed && schemes.has(parsed.protocol) ? parsed.href : undefined
}
