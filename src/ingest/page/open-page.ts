import { type Page, parsePage } from '../markup/dom.ts'

const LINKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((heading) => `${heading} a[href*="#"]`).join(', ')

/** Parses a page, without the marks in its headings that link to the headings themselves: `¶`, `#`. */
export function openPage(html: string): Page {
  const page = parsePage(html)
  for (const link of page.querySelectorAll(LINKS)) {
    if (!/[\p{L}\p{N}]/u.test(link.textContent ?? '') && link.querySelector('img') === null) link.remove()
  }
  return page
}
