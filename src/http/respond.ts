import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../domain/instant.ts'
import type { FeedAudience } from './audience/audience.ts'
import { sendTooManyRequests } from './audience/too-many-requests.ts'
import { evaluatePreconditions } from './conditional/preconditions.ts'
import { CORS_LINES, type HeaderLines } from './header-lines.ts'
import type { Variant } from './negotiation/variant.ts'
import type { Variants } from './negotiation/variant-choice.ts'
import type { Representation } from './representation/representation.ts'
import { sendText } from './send-text.ts'

/**
 * Answers a GET or HEAD for a document with 200, 304 or 412, or with 429 if the client must wait, which never happens
 * if a validator matches. Returns the variant sent, if any. Range is ignored, as RFC 9110, section 14.2 allows.
 */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  document: Representation,
  now: Instant,
  audience?: FeedAudience,
): Variant | undefined {
  const outcome = evaluatePreconditions(request.headers, document, now)
  if (outcome.kind === 'not-modified') return sendNotModified(request, response, document, outcome.etag)
  if (outcome.kind === 'failed') {
    return void sendText(response, 412, 'The document does not meet the precondition of the request.')
  }
  const wait = audience?.secondsToWait(request, now) ?? 0
  if (wait > 0) return void sendTooManyRequests(response, wait)
  const variant = selectVariant(request, document)
  send(response, 200, variant.headers, request.method === 'HEAD' ? undefined : variant.body)
  return variant
}

function sendNotModified(
  request: IncomingMessage,
  response: ServerResponse,
  document: Representation,
  etag: string | undefined,
): undefined {
  const shown = etag === undefined ? undefined : document.etags.get(etag)
  const lines = shown ? shown.notModified : selectVariant(request, document).notModifiedByDate
  send(response, 304, request.headers.origin === undefined ? lines : [...lines, ...CORS_LINES], undefined)
}

/** The variant in the coding that the request prefers. */
export function selectVariant<V>({ headers }: IncomingMessage, { variantFor }: Variants<V>): V {
  return variantFor(headers['accept-encoding'] ?? '')
}

/**
 * Sends a response. Node accepts a flat list of header fields and does not modify it; only its type lacks `readonly`.
 */
export function send(response: ServerResponse, status: number, lines: HeaderLines, body: Buffer | undefined) {
  response.writeHead(status, lines as string[])
  response.end(body)
}
