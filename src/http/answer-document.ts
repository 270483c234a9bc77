import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../domain/instant.ts'
import type { FeedAudience } from './audience/audience.ts'
import type { Representation } from './representation/representation.ts'
import { respond } from './respond.ts'

/**
 * Answers a GET or HEAD for a document and, if it is a feed, reports the response to its audience, after it has been
 * sent.
 */
export function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Representation,
  now: Instant,
  audience: FeedAudience | undefined,
): void {
  const content = respond(request, response, document, now, audience)
  audience?.answered(request, response.statusCode, content, now)
}
