import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../domain/instant.ts'
import { pathOfTarget } from './request-target.ts'
import { respond } from './respond.ts'
import type { Site } from './site.ts'

/** Answers the request and returns true, or leaves it alone and returns false. */
export type DocumentsHandler = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Serves the documents that are always at hand, ahead of everything else: what pollers ask for a million times a day.
 * Any query is ignored: the same bytes.
 */
export function createDocumentsHandler(site: Site, now: () => Instant): DocumentsHandler {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const target = request.url ?? ''
    const document = site.document(target) ?? site.document(pathOfTarget(target))
    if (!document) return false
    respond(request, response, document, now())
    return true
  }
}
