import type { Instant } from '../../domain/instant.ts'
import { parseEntityTags, withoutCodingSuffixes } from './entity-tag-list.ts'
import { parseHttpDate } from './http-date.ts'

/** The precondition fields of a request, as `node:http` names them (RFC 9110, section 13.1). */
export interface Preconditions {
  readonly 'if-match'?: string | undefined
  readonly 'if-none-match'?: string | undefined
  readonly 'if-modified-since'?: string | undefined
  readonly 'if-unmodified-since'?: string | undefined
}

/** The validators of a representation (RFC 9110, section 8.8). */
export interface Validators {
  /** The strong tags of all its codings, quoted as sent. */
  readonly etags: { has(etag: string): boolean }
  /** Whole seconds. */
  readonly lastModified: Instant
  /** The same, formatted as it is sent. */
  readonly lastModifiedField: string
}

/**
 * The response that a GET or HEAD's preconditions call for: the representation, 412 or 304. A 304 names the tag that
 * matched, to be sent back (RFC 9111, section 4.3.4), unless the match was by `*` or by date.
 */
export type Outcome =
  | { readonly kind: 'perform' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'not-modified'; readonly etag?: string }

const PERFORM: Outcome = { kind: 'perform' }
const FAILED: Outcome = { kind: 'failed' }
const NOT_MODIFIED: Outcome = { kind: 'not-modified' }

/**
 * Evaluates the preconditions of a GET or HEAD in the order of RFC 9110, section 13.2.2. `now` bounds
 * If-Modified-Since.
 */
export function evaluatePreconditions(request: Preconditions, current: Validators, now: Instant): Outcome {
  return stateHasChanged(request, current, now) ? FAILED : freshness(request, current, now)
}

/** Steps 1 and 2: If-Match, and only in its absence If-Unmodified-Since. */
function stateHasChanged(request: Preconditions, current: Validators, now: Instant): boolean {
  const ifMatch = request['if-match']
  if (ifMatch !== undefined) return !matchesStrongly(ifMatch, current)
  const ifUnmodifiedSince = request['if-unmodified-since']
  if (ifUnmodifiedSince === undefined) return false
  const date = parseHttpDate(ifUnmodifiedSince, now)
  return date !== undefined && current.lastModified > date
}

/** Steps 3 and 4: If-None-Match, and only if that is absent or empty, If-Modified-Since. */
function freshness(request: Preconditions, current: Validators, now: Instant): Outcome {
  const ifNoneMatch = request['if-none-match']
  if (ifNoneMatch) return evaluateIfNoneMatch(ifNoneMatch, current)
  const ifModifiedSince = request['if-modified-since']
  if (ifModifiedSince === undefined) return PERFORM
  return isUnmodifiedSince(ifModifiedSince, current, now) ? NOT_MODIFIED : PERFORM
}

/**
 * Section 13.1.1: strong comparison (section 8.8.3.2), so a weak tag never matches. `*` matches, because a
 * representation exists.
 */
function matchesStrongly(field: string, current: Validators): boolean {
  const tags = parseEntityTags(field)
  return tags === '*' || tags.some((tag) => !tag.weak && current.etags.has(`"${tag.opaque}"`))
}

/**
 * Section 13.1.2: weak comparison, so `W/` makes no difference, with the tags of all codings, as sent or with suffixes
 * added by proxies.
 */
function evaluateIfNoneMatch(field: string, current: Validators): Outcome {
  // Most clients send a single tag, which needs no parsing.
  const single = field.startsWith('W/') ? field.slice(2) : field
  if (current.etags.has(single)) return { kind: 'not-modified', etag: single }
  const tags = parseEntityTags(field)
  if (tags === '*') return NOT_MODIFIED
  for (const tag of tags) {
    const etag = currentTag(tag.opaque, current)
    if (etag !== undefined) return { kind: 'not-modified', etag }
  }
  return PERFORM
}

function currentTag(opaque: string, current: Validators): string | undefined {
  const etag = `"${opaque}"`
  if (current.etags.has(etag)) return etag
  const bare = `"${withoutCodingSuffixes(opaque)}"`
  return current.etags.has(bare) ? bare : undefined
}

/**
 * Section 13.1.3: ignored if it is not a valid HTTP-date. A date later than the server's clock cannot come from this
 * server (8.8.2.1), and accepting it would leave the client without news until then, so it is ignored as well.
 */
function isUnmodifiedSince(field: string, current: Validators, now: Instant): boolean {
  if (field === current.lastModifiedField) return true
  const date = parseHttpDate(field, now)
  return date !== undefined && date <= now && current.lastModified <= date
}
