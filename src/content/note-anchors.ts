import type { SafeHtml } from '../domain/html.ts'
import { escapeAttribute } from './escape.ts'

/**
 * Matches the ids we give to notes and references: a mark of the document, the number of the note and, for a reference,
 * which one it is.
 */
const ANCHOR = /^fn(?:ref)?-[\da-f]{8}-\d{1,6}(?:-\d{1,6})?$/
const LINK = '<a href="#fn'

/** The id of a note. `mark`, eight hexadecimal digits, distinguishes the notes of different documents. */
export function noteId(mark: string, number: number): string {
  return `fn-${mark}-${number}`
}

/** The id of the `nth` reference to a note. */
export function noteReferenceId(mark: string, number: number, nth: number): string {
  return nth === 1 ? `fnref-${mark}-${number}` : `fnref-${mark}-${number}-${nth}`
}

/**
 * Whether an id is that of a note or a reference. No other ids are published, because a page with many articles would
 * repeat them.
 */
export function isNoteAnchor(id: string): boolean {
  return ANCHOR.test(id)
}

/**
 * Makes links to notes lead to the article's page. In a feed, whose address is not the article's, they would lead
 * nowhere.
 */
export function absoluteNoteLinks(content: SafeHtml, pageUrl: string): SafeHtml {
  if (!content.includes(LINK)) return content
  return content.replaceAll(LINK, () => `<a href="${escapeAttribute(pageUrl)}#fn`) as SafeHtml
}
