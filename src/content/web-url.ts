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

/** A folder that no site has, so deep that no relative address leads out of it. */
const NOWHERE = '/.nowhere/'
const DEPTH = 40

/**
 * The base of a text whose place on its site is unknown: it completes only addresses that begin with a slash, and makes
 * all others invalid.
 */
export function siteBase(site: string): string {
  return new URL(NOWHERE + 'x/'.repeat(DEPTH), site).href
}

function parse(url: string, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  // Pages leave the scheme to the browser; today it is this one.
  const whole = base === undefined && url.startsWith('//') ? `https:${url}` : url
  const parsed = URL.parse(whole, base)
  if (parsed === null || !schemes.has(parsed.protocol) || NO_HOST.test(parsed.host)) return undefined
  return parsed.pathname.startsWith(NOWHERE) ? undefined : encodeLeftovers(parsed)
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
