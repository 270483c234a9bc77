import type { Page } from '../markup/dom.ts'

const WHOLE_PAGE = /<(?:html|head|body|title|meta|link)[\s>]/i
const WORD_PROCESSOR = /microsoft (?:word|office)|libreoffice|openoffice|staroffice|google docs|abiword|cocoa html|wps/i
/** Elements that sites put around an article. */
const LANDMARKS = 'nav, header, footer, aside, article, main, [role]'

/** Whether HTML is a fragment, such as the exported text of a post, all of which is the text. */
export const isFragment = (html: string): boolean => !WHOLE_PAGE.test(html)

/** Whether a page was saved by a word processor. Then all of it is the text, and its `title` is often outdated. */
export function isWordProcessed(page: Page): boolean {
  const names = [...page.querySelectorAll('meta')].filter(
    (meta) => meta.getAttribute('name')?.toLowerCase() === 'generator',
  )
  return names.some((meta) => WORD_PROCESSOR.test(meta.getAttribute('content') ?? ''))
}

/** Whether a page contains nothing around an article. */
export const hasNoLandmarks = (page: Page): boolean => page.querySelector(LANDMARKS) === null
