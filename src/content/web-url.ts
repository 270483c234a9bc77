const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const mediaSchemes: ReadonlySet<string> = new Set(['http:', 'https:'])

/** What a browser lets stand in a host, and RFC 3986, section 3.2.2, does not. */
const NO_HOST = /["`{}\\|^]/

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
  return parsed && schemes.has(parsed.protocol) && !NO_HOST.test(parsed.host) ? encodeLeftovers(parsed) : undefined
}

/** Browsers let stand what RFC 3986 wants encoded after the host, and what XML attributes and validators object to. */
function encodeLeftovers({ href, pathname, search, hash }: URL): string {
  const start = href.length - pathname.length - search.length - hash.length
  const rest = href.slice(start).replace(/[\s"<>[\]\\^`{|}]/g, encodeURIComponent)
  return href.slice(0, start) + rest.replace(/%(?![0-9a-f]{2})/gi, '%25')
}
