/** Header fields as `node:http` writes them fastest: name, value, name, value. */
export type HeaderLines = readonly string[]

/** The fields of a resource that do not depend on its bytes. */
export interface ResourceHeaders {
  /** Sent with 200 and 304 alike (RFC 9110, section 15.4.5): Cache-Control, Vary, Link. */
  readonly always: HeaderLines
  /** Sent with 200 only: media type, security, cross-origin. */
  readonly full: HeaderLines
}

/** Lets pages of any origin read feeds and their validators (Fetch Standard, section 3.3). */
export const CORS_LINES: HeaderLines = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Last-Modified, Link',
]

/** No browser may take the bytes for another type than the one declared (Fetch Standard, section 3.6). */
export const NOSNIFF_LINES: HeaderLines = ['X-Content-Type-Options', 'nosniff']
