import { expect, test } from 'vitest'
import { linkUrl, mediaUrl } from '../../src/content/web-url.ts'

test.each([
  ['https://a.example/b?c=1#d', 'https://a.example/b?c=1#d'],
  ['https://a.example/b c|d', 'https://a.example/b%20c%7Cd'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://[::1]/', 'https://[::1]/'],
  ['https://{arbour.example/a.mp3', undefined],
  ['https://a`b.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
])('%s as a URL of the web is %s', (url, expected) => {
  expect(mediaUrl(url)).toBe(expected)
  expect(linkUrl(url)).toBe(expected)
})
