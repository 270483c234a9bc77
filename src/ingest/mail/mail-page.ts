import { type Page, type PageElement, pageSize, parsePage } from '../markup/dom.ts'
import { MimeFault } from '../mime/mime-fault.ts'
import { NESTED } from '../reader.ts'

/** Styles by which newsletters hide a preview for lists of mails, and what only some programs show. */
const HIDDEN = /(?:^|;)\s*(?:max-height\s*:\s*0|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i
/** Styles of pictures that only tell the sender that a mail was opened. */
const TINY = /(?:^|;)\s*(?:width|height)\s*:\s*[0-3](?:px)?\s*(?:;|$)/i
/** Signs of a table with borders, in which people put data. */
const BORDERED = /(?:^|;)\s*border(?:-(?:top|bottom|left|right))?\s*:\s*(?!0|none)[^;]*\d/i

const styleOf = (element: PageElement): string => element.getAttribute('style') ?? ''

function hasBorders(table: PageElement): boolean {
  if (Number.parseInt(table.getAttribute('border') ?? '0', 10) > 0 || BORDERED.test(styleOf(table))) return true
  const cells = [...table.querySelectorAll('td')]
  return cells.length > 0 && cells.filter((cell) => BORDERED.test(styleOf(cell))).length * 2 > cells.length
}

/** Programs that show mail know little of CSS, so newsletters are laid out in tables; these are marked as such. */
function markLayoutTables(page: Page): void {
  for (const table of page.querySelectorAll('table')) {
    if (table.querySelector('th, caption') === null && !hasBorders(table)) table.setAttribute('role', 'presentation')
  }
}

/** Deepest nesting of any mail. */
const DEEPEST = 500

/** Parses the HTML of a mail, without what is not shown. Throws MimeFault if it is nested more deeply than any mail. */
export function openMailPage(html: string): Page {
  const page = parsePage(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  if (pageSize(page).depth > DEEPEST) throw new MimeFault(NESTED)
  for (const element of page.querySelectorAll('[style]')) {
    const isTiny = element.localName === 'img' && TINY.test(styleOf(element))
    if (isTiny || HIDDEN.test(styleOf(element))) element.remove()
  }
  markLayoutTables(page)
  return page
}
