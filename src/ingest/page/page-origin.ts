import type { Page } from '../markup/dom.ts'

const WHOLE_PAGE = /<(?:html|head|body|title|meta|link)[\s>]/i
const WORD_PROCESSOR =
  /microsoft (?:word|office)|libreoffice|openoffice|staroffice|google docs|abiword|cocoa html|\bwps\b/i
/** Elements that sites put around an article. */
const LANDMARKS = 'nav, header, footer, aside, article, main, [role]'

/** Whether HTML is a fragment, such as the exported text of a post, all of which is the text. */
export const isFragment = (html: string): boolean => !WHOLE_PAGE.test(html)

/** The text in the pages that Google Docs exports, which name no generator. */
const GOOGLE_DOCS_TEXT = 'body.doc-content'

function isWordProcessed(page: Page): boolean {
  const names = [...page.querySelectorAll('meta')].filter(
    (meta) => meta.getAttribute('name')?.toLowerCase() === 'generator',
  )
  return names.some((meta) => WORD_PROCESSOR.test(meta.getAttribute('content') ?? ''))
}

/** Whether a page contains nothing around an article. */
export const hasNoLandmarks = (page: Page): boolean => page.querySelector(LANDMARKS) === null

/**
 * Whether a page is a document that a word processor saved. Then all of it is the text; its title, author and dates are
 * often those of the template or of the computer.
 */
export const isTypedPage = (page: Page): boolean =>
  (isWordProcessed(page) || page.querySelector(GOOGLE_DOCS_TEXT) !== null) && hasNoLandmarks(page)

/** Elements that sites put around or into the text of a post, which its author did not write. */
const ADDED = `${LANDMARKS}, form, button, input, script`
/** Words in the names of classes of such elements. */
const ADDED_CLASSES =
  /(?:^|[\s_-])(?:ads?|advert|banner|breadcrumbs?|comments?|menu|newsletter|promo|recommended|related|share|sharing|sidebar|social|subscribe|subscription|tags|widget)(?:$|[\s_-])/i
/** The text in Medium's export of a post. */
const MEDIUM_TEXT = '.h-entry section.e-content[data-field="body"]'

/** Whether nothing but what an author wrote is in the text: a fragment without any furniture of sites, or Medium's export. */
export function isPost(page: Page, isPiece: boolean): boolean {
  if (page.querySelector(MEDIUM_TEXT) !== null) return true
  if (!isPiece || page.querySelector(ADDED) !== null) return false
  return ![...page.querySelectorAll('[class]')].some((one) => ADDED_CLASSES.test(one.getAttribute('class') ?? ''))
}
