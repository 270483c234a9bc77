/** The media type that OPML 2.0 gives; none is registered. */
export const OPML_TYPE = 'text/x-opml'

/** The media type of HTML (HTML Living Standard, section 17.1). */
export const HTML_TYPE = 'text/html'

/** A Content-Type value for text. JSON has no charset parameter (RFC 8259, section 11). */
export function withCharset(mediaType: string): string {
  return mediaType.endsWith('json') ? mediaType : `${mediaType}; charset=utf-8`
}
