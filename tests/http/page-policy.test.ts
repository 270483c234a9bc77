import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toResourceHeaders } from '../../src/http/site/resource-headers.ts'
import { renderLandingPage } from '../../src/web/landing-page.ts'
import { PAGE_STYLE } from '../../src/web/page-style.ts'
import { SITE } from '../web/sample-entries.ts'

const freshness = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }
const route = {
  path: '/',
  file: 'index.html',
  kind: 'page',
  mediaType: 'text/html; charset=utf-8',
  effort: 'feed',
} as const
const policyOf = (page: string) => {
  const { full } = toResourceHeaders({ baseUrl: 'https://quay.example', freshness })(route, Buffer.from(page))
  return full[full.indexOf('Content-Security-Policy') + 1]
}

test('CSP Level 3, 2.3.1: the policy of a page allows only its own style, by hash', () => {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64')
  expect(policyOf(renderLandingPage(SITE, []))).toContain(`style-src 'sha256-${hash}'`)
})

test('the policy of a page without a style allows none', () => {
  expect(policyOf('<p>plain</p>')).toContain("style-src 'none'")
})
