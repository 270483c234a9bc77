import { countWords } from '../../content/word-count.ts'
import type { Page, PageElement } from '../markup/dom.ts'

/** "0; url=/new/", "3;URL='https://news.example/'": a delay in seconds, and an address (HTML, section 4.2.5.3). */
const REFRESH = /^\s*(\d{1,3})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?["']?\s*[^"'\s]/i
/** Longest delay in seconds: pages that stay longer are read, and load the next themselves. */
const LONGEST_DELAY = 15
/** Most words of a page that only says where it leads, besides addresses. */
const MOST_WORDS = 40
const ADDRESS = /\S*[/.]\S*[/.]\S*/g

function textOf(body: PageElement | null): string {
  const unseen = Array.from(body?.querySelectorAll('script, style') ?? [], ({ textContent }) => textContent ?? '')
  return unseen.reduce((text, code) => text.replace(code, ' '), body?.textContent ?? '').replace(ADDRESS, ' ')
}

/** Whether a page has no article but leads to another one at once, as pages that were moved do. */
export function isRedirect(page: Page): boolean {
  const refresh = page.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? ''
  const delay = REFRESH.exec(refresh)?.[1]
  if (delay === undefined || Number(delay) > LONGEST_DELAY) return false
  return countWords(textOf(page.querySelector('body'))) <= MOST_WORDS
}
