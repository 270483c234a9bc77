import type { RequestHandler } from 'express'
import { answerOptions, refusesMethod } from './methods.ts'
import { LONGEST_TARGET, parseTarget, type Target } from './request-target.ts'
import { sendText } from './send-text.ts'
import { fileOfOtherFeed, isArticlePath, isPicturePath, RESIDENT_PATHS } from './site/routes.ts'
import type { Site } from './site/site.ts'

/** What redirecting needs. `baseUrl` is absolute, without a trailing slash. */
export interface RedirectOptions {
  readonly site: Site
  readonly baseUrl: string
}

/**
 * Normalizes each path for the routes below, and redirects clients that use another spelling of an existing address.
 * OPTIONS is answered first, because browsers follow no redirect of a preflight (Fetch Standard, section 4.8).
 */
export function toCanonicalPath(options: RedirectOptions): RequestHandler {
  const basePath = new URL(options.baseUrl).pathname.replace(/\/$/, '')
  return (request, response, next) => {
    if (request.url.length > LONGEST_TARGET) return sendText(response, 414, 'The address is too long.')
    if (request.method === 'OPTIONS') return answerOptions(request, response, next)
    const target = findTarget(request.url, basePath, options.site)
    if (!target) return sendText(response, 400, 'The address is malformed.')
    const location = target.isCanonical ? undefined : locationOf(target.path, options)
    if (location !== undefined) return redirectTo(location)(request, response, next)
    request.url = target.path
    next()
  }
}

/** Addresses of the server itself. */
const SERVICES: readonly string[] = ['/healthz', '/readyz', '/metrics']

/**
 * A proxy may or may not have removed the path of the base URL. If that is also how addresses below it begin, as in
 * `https://example.org/articles`, the spelling that leads somewhere is meant.
 */
function findTarget(url: string, basePath: string, site: Site): Target | undefined {
  const below = parseTarget(url, basePath)
  if (basePath === '' || !below || isKnown(below.path, site) || SERVICES.includes(below.path)) return below
  const whole = parseTarget(url, '')
  return whole && isKnown(whole.path, site) ? whole : below
}

function isKnown(path: string, site: Site): boolean {
  return (
    site.document(path) !== undefined ||
    RESIDENT_PATHS.includes(path) ||
    isArticlePath(path) ||
    isPicturePath(path) ||
    fileOfOtherFeed(path) !== undefined
  )
}

/** The URL that a path leads to in a single redirect; undefined if it leads nowhere. */
function locationOf(path: string, { site, baseUrl }: RedirectOptions): string | undefined {
  const formerAddress = site.document(path) ? undefined : site.formerAddress(path)
  if (formerAddress?.kind !== 'moved') return isKnown(path, site) ? baseUrl + path : undefined
  if (!formerAddress.to.startsWith('/')) return URL.parse(formerAddress.to)?.href
  const target = parseTarget(formerAddress.to, '')
  return new URL(baseUrl + (target && isKnown(target.path, site) ? target.path : formerAddress.to)).href
}

function redirectTo(location: string): RequestHandler {
  return (request, response) => {
    if (refusesMethod(request, response)) return
    sendText(response, 301, `Moved to ${location}`, ['Location', location])
  }
}

/** Answers for former addresses: redirected in one step, or gone for good. */
export function serveFormerAddress(options: RedirectOptions): RequestHandler {
  return (request, response, next) => {
    const formerAddress = options.site.formerAddress(request.url)
    if (formerAddress?.kind === 'gone') return sendText(response, 410, 'The article has been withdrawn.')
    const location = formerAddress && locationOf(request.url, options)
    if (location === undefined) next()
    else redirectTo(location)(request, response, next)
  }
}
