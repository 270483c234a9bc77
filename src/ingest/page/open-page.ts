import { type Page, parsePage } from '../markup/dom.ts'
import { isTypedPage } from './page-origin.ts'

const LINKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((heading) => `${heading} a[href*="#"]`).join(', ')

/** What LibreOffice makes of the running heads and feet of a document's pages. */
const RUNNING_HEADS = 'body > div[title="header"], body > div[title="footer"]'

/**
 * Parses a page, without the marks in its headings that link to the headings themselves (`¶`, `#`), and without the
 * running heads of a document.
 */
export function openPage(html: string): Page {
  const page = parsePage(html)
  for (const link of page.querySelectorAll(LINKS)) {
    if (!/[\p{L}\p{N}]/u.test(link.textContent ?? '') && link.querySelector('img') === null) link.remove()
  }
  if (isTypedPage(page)) for (const head of page.querySelectorAll(RUNNING_HEADS)) head.remove()
  return page
}
