import { expect, test } from 'vitest'
import { linkUrl, mediaUrl, siteBase } from '../../src/content/web-url.ts'

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

test.each([
  ['/images/a.png', 'https://a.example/images/a.png'],
  ['//b.example/a.png', 'https://b.example/a.png'],
  ['https://b.example/a.png', 'https://b.example/a.png'],
  ['a.png', undefined],
  ['./a.png', undefined],
  ['../../../a.png', undefined],
  ['?a=1', undefined],
  ['#a', undefined],
])('of a text somewhere on a site, %s is %s', (url, expected) => {
  for (const site of ['https://a.example', 'https://a.example/', 'https://a.example/blog'])
    expect(mediaUrl(url, siteBase(site))).toBe(expected)
})
