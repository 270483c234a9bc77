import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { pageFile } from '../domain/published-names.ts'
import { answerFault } from './answer-fault.ts'
import type { AppOptions } from './app-options.ts'
import { answerWithDelta } from './deltas/answer-delta.ts'
import { onlyRead, refusesMethod } from './methods.ts'
import { serveMetrics, showMetrics } from './metrics-route.ts'
import { servePicture } from './pictures-route.ts'
import { serveFormerAddress, toCanonicalPath } from './redirects.ts'
import { respond } from './respond.ts'
import { sendText } from './send-text.ts'
import { serveFeed } from './serve-feed.ts'
import { RESIDENT_PATHS } from './site/routes.ts'
import type { Site } from './site/site.ts'

const ARTICLE = '/articles/:slug'
const PICTURE = '/pictures/:name'
/** Seconds; a first pass takes less. */
const RETRY_SOON = ['Retry-After', '30']

/**
 * Handles everything but the documents held in memory: article pages, pictures, feeds on demand, health checks, redirects and
 * errors.
 */
export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('strict routing').enable('case sensitive routing')
  app.set('query parser', false)
  app.use(toCanonicalPath(options))
  app.all('/healthz', onlyRead, (_request, response) => sendText(response, 200, 'alive'))
  app.all('/readyz', onlyRead, readiness(options.site))
  if (options.metrics) app.all('/metrics', showMetrics(options.metrics), onlyRead, serveMetrics(options.metrics))
  app.all('/{*path}', serveDocument(options))
  app.all(ARTICLE, serveArticle(options))
  app.all(PICTURE, servePicture(options.site))
  app.all('/{*path}', serveFormerAddress(options))
  app.all('/{*path}', serveFeed(options))
  app.all([...RESIDENT_PATHS], onlyRead, (_request, response) => sendText(response, 503, NOTHING_YET, RETRY_SOON))
  app.use(((_request, response) => sendText(response, 404, 'There is nothing at this address.')) as RequestHandler)
  app.use(answerError(options.log))
  return app
}

const NOTHING_YET = 'Nothing has been published yet. Please try again in a moment.'

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

function answerError(log: (line: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => answerFault(log, request, response, error)
}
