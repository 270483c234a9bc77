import { expect, it } from 'vitest'
import { readOne, reasonOf } from '../readers/reading.ts'

const page = (refresh: string, body: string) =>
  `<!doctype html><html><head><meta http-equiv="refresh" content="${refresh}"><title>Redirecting</title></head><body>${body}</body></html>`
const MOVED =
  '<p>Redirecting to <a href="/2026/harbour/">/2026/harbour/</a>…</p><script>location = "/2026/harbour/"</script>'
const ARTICLE = `<h1>The harbour reopens</h1>${'<p>The mayor opened the new bridge on Monday, and hundreds walked across it.</p>'.repeat(5)}`

it.each([
  ['at once', '0; url=/2026/harbour/'],
  ['after some seconds, in quotes', "5;URL='https://news.example/harbour'"],
  ['without url=', '0; /2026/harbour/'],
])('a page that leads elsewhere is no article: %s', (_clause, refresh) => {
  expect(reasonOf('a.html', page(refresh, MOVED))).toBe(
    'is no article, but only leads to another page: save that page instead',
  )
})

it.each([
  ['an article that loads the next page', '10; url=/next/', ARTICLE],
  ['an article that loads itself again', '5', ARTICLE],
  ['a short notice that stays for minutes', '300; url=/', '<h1>Closed</h1><p>The harbour is closed until noon.</p>'],
])('other pages are read: %s', (_clause, refresh, body) => {
  expect(readOne('a.html', page(refresh, body)).lines.length).toBeGreaterThan(0)
})
