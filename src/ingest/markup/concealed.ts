import { type PageElement, parsePage } from './dom.ts'

const NOT_DISPLAYED = /(?:^|;)\s*display\s*:\s*none/i

/** Whether an element itself is not displayed. */
export function isConcealed(element: PageElement): boolean {
  return element.getAttribute('hidden') !== null || NOT_DISPLAYED.test(element.getAttribute('style') ?? '')
}

/**
 * The page with everything displayed that a script would have displayed, as in a page that was saved before its scripts
 * ran. Undefined if nothing was concealed.
 */
export function revealed(html: string): string | undefined {
  const page = parsePage(html)
  const hidden = [...page.querySelectorAll('[aria-hidden="true"]')]
  const concealed = [...page.querySelectorAll('[hidden], [style]')].filter(isConcealed)
  if (hidden.length + concealed.length === 0) return undefined
  for (const element of hidden) element.removeAttribute('aria-hidden')
  for (const element of concealed) {
    element.removeAttribute('hidden')
    element.removeAttribute('style')
  }
  return page.documentElement?.outerHTML
}
