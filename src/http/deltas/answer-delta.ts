import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../../domain/instant.ts'
import { answerDocument } from '../answer-document.ts'
import type { FeedAudience } from '../audience/audience.ts'
import { sendTooManyRequests } from '../audience/too-many-requests.ts'
import { evaluatePreconditions } from '../conditional/preconditions.ts'
import { CORS_LINES, type HeaderLines } from '../header-lines.ts'
import type { Delta, DeltaBase } from '../representation/delta.ts'
import type { Representation } from '../representation/representation.ts'
import { selectVariant, send } from '../respond.ts'
import { acceptsFeedDelta } from './a-im.ts'

/** The version that a GET requests a delta against, if it does and the version is known. */
export function deltaBaseOf(request: IncomingMessage, { deltas }: Representation): DeltaBase | undefined {
  const field = request.headers['a-im']
  if (field === undefined || deltas === undefined || request.method !== 'GET') return undefined
  return acceptsFeedDelta(String(field)) ? deltas.baseOf(request.headers['if-none-match']) : undefined
}

/** Answers a GET or HEAD for a document: with a delta if one is requested and available, otherwise as usual. */
export async function answerWithDelta(
  request: IncomingMessage,
  response: ServerResponse,
  document: Representation,
  now: Instant,
  audience: FeedAudience | undefined,
): Promise<void> {
  const base = deltaBaseOf(request, document)
  if (base) await answerDelta(request, response, document, base, now, audience)
  else answerDocument(request, response, document, now, audience)
}

/**
 * Answers 226 with what is new since `base` (RFC 3229, section 10.4.1), or as usual if that is shorter or the request's
 * preconditions call for it.
 */
async function answerDelta(
  request: IncomingMessage,
  response: ServerResponse,
  document: Representation,
  base: DeltaBase,
  now: Instant,
  audience: FeedAudience | undefined,
): Promise<void> {
  const delta = await selectDelta(request, document, base, now)
  if (!delta) return answerDocument(request, response, document, now, audience)
  const wait = audience?.secondsToWait(request, now) ?? 0
  if (wait > 0) sendTooManyRequests(response, wait)
  else send(response, 226, [...delta.headers, ...linesFor(request, base)], delta.body)
  audience?.answered(request, response.statusCode, wait > 0 ? undefined : delta, now)
}

/** The header fields specific to this client, whose response is not shared with others. */
function linesFor(request: IncomingMessage, { isOneOfSeveral, etag }: DeltaBase): HeaderLines {
  const crossOrigin = request.headers.origin === undefined ? [] : CORS_LINES
  return [...(isOneOfSeveral ? ['Delta-Base', etag] : []), ...crossOrigin]
}

async function selectDelta(
  request: IncomingMessage,
  document: Representation,
  base: DeltaBase,
  now: Instant,
): Promise<Delta | undefined> {
  if (evaluatePreconditions(request.headers, document, now).kind !== 'perform') return undefined
  const whole = selectVariant(request, document)
  const delta = await document.deltas?.from(base.version, whole)
  return delta && delta.body.length < whole.body.length ? delta : undefined
}
