import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a page (CSP Level 3): no scripts, frames or forms; only the page's own style, by hash;
 * images and audio from anywhere. `style` is undefined for a page without one.
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
