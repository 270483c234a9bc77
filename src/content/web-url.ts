const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const mediaSchemes: ReadonlySet<string> = new Set(['http:', 'https:'])

/** Characters that browsers accept in a host, but RFC 3986, section 3.2.2, does not. */
const NO_HOST = /["`{}\\|^]/

/** The absolute URL of a link (http, https, mailto, tel), resolved against `base`; undefined if invalid. */
export function linkUrl(url: string, base?: string): string | undefined {
  return parse(url, base, linkSchemes)
}

/** The absolute URL of an image or recording (http, https), resolved against `base`; undefined if invalid. */
export function mediaUrl(url: string, base?: string): string | undefined {
  return parse(url, base, mediaSchemes)
}

function parse(url: string, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  const parsed = URL.parse(url, base)
  return parsed && schemes.has(parsed.protocol) && !NO_HOST.test(parsed.host) ? encodeLeftovers(parsed) : undefined
}

/**
 * Encodes characters after the host that browsers leave as they are, but that RFC 3986, XML attributes or validators do
 * not allow.
 */
function encodeLeftovers({ href, pathname, search, hash }: URL): string {
  const start = href.length - pathname.length - search.length - hash.length
  const rest = href.slice(start).replace(/[\s"<>[\]\\^`{|}]/g, encodeURIComponent)
  return href.slice(0, start) + rest.replace(/%(?![0-9a-f]{2})/gi, '%25')
}
