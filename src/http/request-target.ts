/** The path that a request targets, and whether it was spelled canonically. */
export interface Target {
  readonly path: string
  readonly isCanonical: boolean
}

const ORIGIN = /^https?:\/\/[^/?#]*/i

/** Longest target accepted. Node's own limit is that of the whole header. */
export const LONGEST_TARGET = 2048

/** The path as written: without query, fragment and, in absolute form (RFC 9112, section 3.2.2), the origin. */
export function pathOfTarget(target: string): string {
  const relative = target.startsWith('/') ? target : target.replace(ORIGIN, '')
  const end = relative.search(/[?#]/)
  return (end < 0 ? relative : relative.slice(0, end)) || '/'
}

/**
 * Normalizes a path: no repeated or trailing slashes, no unnecessary percent-encoding, no file names of pages, no
 * `basePath` in front. Undefined if it is invalid: broken encoding, control characters, dot segments, no leading slash.
 */
export function parseTarget(target: string, basePath: string): Target | undefined {
  const written = withoutBase(pathOfTarget(target), basePath)
  if (!written.startsWith('/')) return undefined
  const segments = written.split('/').filter((segment) => segment !== '')
  const names = segments.map(decodeSegment)
  if (!names.every((name) => name !== undefined)) return undefined
  const path = withoutFileName(`/${names.map(encodeURIComponent).join('/')}`)
  return { path, isCanonical: path === written }
}

/** The URLs of pages differ from their file names. */
function withoutFileName(path: string): string {
  return path === '/index.html' ? '/' : path.replace(/^(\/articles\/[^/]+)\.html$/, '$1')
}

/**
 * A proxy may or may not have removed the path of the base URL. The base without its trailing slash is not the
 * canonical spelling of `/`.
 */
function withoutBase(path: string, basePath: string): string {
  if (basePath === '') return path
  if (path === basePath) return '//'
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
}

function decodeSegment(segment: string): string | undefined {
  try {
    const name = decodeURIComponent(segment)
    return /^\.\.?$|[\x00-\x1f\x7f/]/.test(name) ? undefined : name
  } catch {
    return undefined
  }
}
