import { type PageElement, parsePage } from '../markup/dom.ts'
import type { PageNotes } from '../markup/page-notes.ts'
import { replaceBy, showBoxes } from './substack-embeds.ts'
import { moveNotes } from './substack-notes.ts'

const PAYWALL = /<div\b[^>]*\bclass="[^">]*\bpaywall-jump\b/i
/** Links to share a post, and links with variables between %%, which Substack fills in. */
const OWN_LINKS = 'a[href*="%%"], a[href*="action=share"]'
/** Boxes with a button, which may be the author's own. */
const BOXES = '.button-wrapper, .captioned-button-wrap'
/** Forms and buttons of the newsletter itself, and what its editor says about a block. */
const WIDGETS =
  '[class^="subscription-widget"], [data-component-name="SubscribeWidgetToDOM"], a.button[href*="%%"], .paywall-jump, label.hide-text'
/** Parts for some readers only: those who do not subscribe, or who do, free or paying. */
const FOR_SOME = '[data-dynamic-audiences]'

const isForAll = (part: PageElement): boolean =>
  (part.getAttribute('data-dynamic-audiences') ?? '').split(/[\s,]+/).includes('non_sub')

/** Whether the text of a post has a mark below which only subscribers may read on. */
export const hasPaywall = (text: string): boolean => PAYWALL.test(text)

/** What is above the paywall of a post; all of it if there is none. */
export function abovePaywall(text: string): string {
  const wall = PAYWALL.exec(text)
  return wall === null ? text : text.slice(0, wall.index)
}

/**
 * The text of a post without what Substack adds to it, and without the parts that only subscribers may read. What it shows
 * of data is written out, and the footnotes go to `notes`.
 */
export function publicText(text: string, notes: PageNotes): string {
  const page = parsePage(`<!doctype html><html><body>${text}</body></html>`)
  for (const box of page.querySelectorAll(BOXES)) if (box.querySelector(OWN_LINKS)) box.remove()
  for (const widget of page.querySelectorAll(WIDGETS)) widget.remove()
  for (const part of page.querySelectorAll(FOR_SOME)) if (!isForAll(part)) part.remove()
  for (const quote of page.querySelectorAll('div.pullquote')) replaceBy(page, quote, 'blockquote', quote.innerHTML)
  showBoxes(page)
  moveNotes(page, notes)
  return page.querySelector('body')?.innerHTML ?? ''
}
