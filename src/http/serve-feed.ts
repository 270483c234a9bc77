import { setTimeout } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import { BUILT_ARCHIVE, BUILT_FEED } from '../readers/rate-limit.ts'
import type { AppOptions } from './app-options.ts'
import { sendTooManyBuilds } from './audience/too-many-requests.ts'
import { answerWithDelta } from './deltas/answer-delta.ts'
import { refusesMethod } from './methods.ts'
import { sendText } from './send-text.ts'
import { GONE } from './site/feed-builder.ts'
import { fileOfOtherFeed, isArchive } from './site/routes.ts'

/** Milliseconds that a client waits for a document to be built. After that, building continues for later requests. */
const PATIENCE = 10_000
/** Seconds. */
const RETRY = ['Retry-After', '30']
const NOT_NOW = 'The feed is not available at the moment. Please try again soon.'

/** The result if a document is not ready in time. */
const LATE = 'late' as const

/** Serves slices and archives: documents that are not held in memory permanently. */
export function serveFeed({ site, now, log, audience }: AppOptions): RequestHandler {
  return async (request, response, next) => {
    const file = fileOfOtherFeed(request.url)
    if (file === undefined) return next()
    const cost = isArchive(file) ? BUILT_ARCHIVE : BUILT_FEED
    const secondsToWait = () => audience?.secondsToBuild(request, cost, now()) ?? 0
    const feed = await withinPatience(site.feed(file, secondsToWait)).catch((error: unknown) => {
      log(`${file} could not be built: ${String(error)}`)
      return LATE
    })
    if (feed === LATE) sendText(response, 503, NOT_NOW, RETRY)
    else if (feed === GONE) sendText(response, 410, 'All articles of this feed have been withdrawn.')
    else if (feed === undefined) next()
    else if ('seconds' in feed) sendTooManyBuilds(response, feed.seconds)
    else if (!refusesMethod(request, response))
      await answerWithDelta(request, response, feed, now(), audience?.of(request.url))
  }
}

async function withinPatience<T>(feed: Promise<T>): Promise<T | typeof LATE> {
  const patience = new AbortController()
  try {
    return await Promise.race([feed, setTimeout<typeof LATE>(PATIENCE, LATE, { ref: false, signal: patience.signal })])
  } finally {
    patience.abort()
  }
}
