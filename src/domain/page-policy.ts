import { createHash } from 'node:crypto'

/**
 * What a page may load (Content Security Policy Level 3): no script, no frame, no form; of styles the page's own one alone, by its
 * hash; pictures and sound from anywhere. Undefined for a page without style.
 */
export function pagePolicy(style: string | undefined): string {
  const source = style === undefined ? "'none'" : `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${source}`,
    "img-src 'self' https: http: data:",
    'media-src https: http:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
