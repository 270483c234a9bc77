/** Header fields in the flat form that `node:http` writes fastest: name, value, name, value. */
export type HeaderLines = readonly string[]

/** The header fields of a resource that do not depend on its coding. */
export interface ResourceHeaders {
  /** Sent with both 200 and 304 (RFC 9110, section 15.4.5): Cache-Control, Vary, Link. */
  readonly always: HeaderLines
  /** Sent with 200 only: media type, security, CORS. */
  readonly full: HeaderLines
}

/** Lets web pages of any origin read feeds and their validators (Fetch Standard, section 3.3). */
export const CORS_LINES: HeaderLines = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Last-Modified, Link',
]

/** Keeps browsers from guessing another media type (Fetch Standard, section 3.6). */
export const NOSNIFF_LINES: HeaderLines = ['X-Content-Type-Options', 'nosniff']
