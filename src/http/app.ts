import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Instant } from '../domain/instant.ts'
import { pageFile } from '../domain/published-names.ts'
import { answerWithDelta } from './answer-delta.ts'
import type { Audience } from './audience.ts'
import { answerFault } from './fault.ts'
import { METHODS, onlyRead, refusesMethod } from './methods.ts'
import { type ServedMetrics, serveMetrics, showMetrics } from './metrics-route.ts'
import { sendText } from './plain-text.ts'
import { LONGEST_TARGET, parseTarget } from './request-target.ts'
import { respond } from './respond.ts'
import { fileOfOtherFeed, isArticlePath, RESIDENT_FILES, routeOfFile } from './routes.ts'
import { serveFeed } from './serve-feed.ts'
import type { Site } from './site.ts'

/** What the application needs to know. */
export interface AppOptions {
  readonly site: Site
  /** Absolute, without trailing slash. The only source of absolute URLs: no header of a request is. */
  readonly baseUrl: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Who polls the feeds; nobody is counted, and nobody made to wait, if not given. */
  readonly audience?: Audience
  /** What `/metrics` shows; nothing is there if not given. */
  readonly metrics?: ServedMetrics
}

const ARTICLE = '/articles/:slug'
const RESIDENT_PATHS = RESIDENT_FILES.map((file) => routeOfFile(file)?.path).filter((path) => path !== undefined)
/** Seconds: a first run takes less. */
const RETRY_SOON = ['Retry-After', '30']

/** Everything but the documents that are always at hand: article pages, health, redirects and errors. */
export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('strict routing').enable('case sensitive routing')
  app.set('query parser', false)
  app.use(toCanonicalPath(options))
  app.options('/{*path}', answerOptions)
  app.all('/healthz', onlyRead, (_request, response) => sendText(response, 200, 'alive'))
  app.all('/readyz', onlyRead, readiness(options.site))
  if (options.metrics) app.all('/metrics', showMetrics(options.metrics), onlyRead, serveMetrics(options.metrics))
  app.all('/{*path}', serveDocument(options))
  app.all(ARTICLE, serveArticle(options))
  app.all('/{*path}', serveFormerAddress(options))
  app.all('/{*path}', serveFeed(options))
  app.all(RESIDENT_PATHS, onlyRead, (_request, response) => sendText(response, 503, NOTHING_YET, RETRY_SOON))
  app.use(((_request, response) => sendText(response, 404, 'There is nothing at this address.')) as RequestHandler)
  app.use(answerError(options.log))
  return app
}

const NOTHING_YET = 'Nothing has been published yet. Please try again in a moment.'

/** Gives the routes below one way to write each path, and sends clients who know another there, if it leads anywhere. */
function toCanonicalPath(options: AppOptions): RequestHandler {
  const basePath = new URL(options.baseUrl).pathname.replace(/\/$/, '')
  return (request, response, next) => {
    if (request.url.length > LONGEST_TARGET) return sendText(response, 414, 'The address is too long.')
    const target = parseTarget(request.url, basePath)
    if (!target && request.method === 'OPTIONS') return answerOptions(request, response, next)
    if (!target) return sendText(response, 400, 'The address cannot be read.')
    const location = target.isCanonical ? undefined : locationOf(target.path, options)
    if (location !== undefined) return redirectTo(location)(request, response, next)
    request.url = target.path
    next()
  }
}

function isKnown(path: string, site: Site): boolean {
  return (
    site.document(path) !== undefined ||
    RESIDENT_PATHS.includes(path) ||
    isArticlePath(path) ||
    fileOfOtherFeed(path) !== undefined
  )
}

/** The one address of what a path means, if it leads anywhere: nobody who is sent there is sent on. */
function locationOf(path: string, { site, baseUrl }: AppOptions): string | undefined {
  const formerAddress = site.document(path) ? undefined : site.formerAddress(path)
  if (formerAddress?.kind !== 'moved') return isKnown(path, site) ? baseUrl + path : undefined
  if (!formerAddress.to.startsWith('/')) return URL.parse(formerAddress.to)?.href
  const target = parseTarget(formerAddress.to, '')
  return new URL(baseUrl + (target && isKnown(target.path, site) ? target.path : formerAddress.to)).href
}

function redirectTo(location: string): RequestHandler {
  return (request, response) => {
    if (refusesMethod(request, response)) return
    sendText(response, 301, `The address is ${location}`, ['Location', location])
  }
}

/** A cross-origin preflight (Fetch Standard, section 3.3.5), or a plain question for methods. */
const answerOptions: RequestHandler = (_request, response) => {
  response.writeHead(204, {
    Allow: METHODS,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  })
  response.end()
}

function readiness(site: Site): RequestHandler {
  return (_request, response) => {
    if (site.isPublished()) sendText(response, 200, 'ready')
    else sendText(response, 503, NOTHING_YET, RETRY_SOON)
  }
}

function serveDocument({ site, now, audience }: AppOptions): RequestHandler {
  return async (request, response, next) => {
    const document = site.document(request.url)
    if (!document) return next()
    if (!refusesMethod(request, response))
      await answerWithDelta(request, response, document, now(), audience?.of(request.url))
  }
}

function serveArticle({ site, now, log }: AppOptions): RequestHandler<{ slug: string }> {
  return async (request, response, next) => {
    const { slug } = request.params
    const page = await site.page(pageFile(slug)).catch((error: unknown) => {
      log(`The page ${slug} could not be read: ${String(error)}`)
      return 'unreadable' as const
    })
    if (page === 'unreadable') return sendText(response, 503, 'The page cannot be read at the moment.', RETRY_SOON)
    if (!page) return site.isPublished() ? next() : sendText(response, 503, NOTHING_YET, RETRY_SOON)
    if (!refusesMethod(request, response)) respond(request, response, page, now())
  }
}

/** Addresses that led somewhere once: moved, in one step, or gone for good. */
function serveFormerAddress(options: AppOptions): RequestHandler {
  return (request, response, next) => {
    const formerAddress = options.site.formerAddress(request.url)
    if (formerAddress?.kind === 'gone') return sendText(response, 410, 'The article has been withdrawn.')
    const location = formerAddress && locationOf(request.url, options)
    if (location === undefined) next()
    else redirectTo(location)(request, response, next)
  }
}

function answerError(log: (line: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => answerFault(log, request, response, error)
}
