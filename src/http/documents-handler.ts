import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../domain/instant.ts'
import { answerDocument } from './answer-document.ts'
import type { Audience } from './audience/audience.ts'
import { deltaBaseOf } from './deltas/answer-delta.ts'
import { pathOfTarget } from './request-target.ts'
import type { Site } from './site/site.ts'

/** Answers the request and returns true, or ignores it and returns false. */
export type DocumentsHandler = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Serves the documents held in memory, ahead of everything else, since these are what clients poll. Any query is
 * ignored. A delta may have to be made first, so those requests are left to the application.
 */
export function createDocumentsHandler(site: Site, now: () => Instant, audience?: Audience): DocumentsHandler {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const target = request.url ?? ''
    let path = target
    let document = site.document(path)
    if (!document) {
      path = pathOfTarget(target)
      document = site.document(path)
    }
    if (!document || deltaBaseOf(request, document)) return false
    answerDocument(request, response, document, now(), audience?.of(path))
    return true
  }
}
