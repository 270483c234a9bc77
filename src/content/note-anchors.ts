import type { SafeHtml } from '../domain/html.ts'
import { escapeAttribute } from './escape.ts'

/** A note and what refers to it, by the names of our own making: a document's mark, the note's number, and which reference it is. */
const ANCHOR = /^fn(?:ref)?-[\da-f]{8}-\d{1,6}(?:-\d{1,6})?$/
const LINK = '<a href="#fn'

/** The id of a note. `mark` sets the notes of one document apart from those of all others: eight hexadecimal digits. */
export function noteId(mark: string, number: number): string {
  return `fn-${mark}-${number}`
}

/** The id of the `nth` reference to a note. */
export function noteReferenceId(mark: string, number: number, nth: number): string {
  return nth === 1 ? `fnref-${mark}-${number}` : `fnref-${mark}-${number}-${nth}`
}

/** Whether an id is that of a note, or of a reference to one: no other id is published, for pages of many articles would repeat it. */
export function isNoteAnchor(id: string): boolean {
  return ANCHOR.test(id)
}

/** Content with its links to notes leading to its page: in a feed, whose address is none of the article's, they would lead nowhere. */
export function absoluteNoteLinks(content: SafeHtml, pageUrl: string): SafeHtml {
  if (!content.includes(LINK)) return content
  return content.replaceAll(LINK, () => `<a href="${escapeAttribute(pageUrl)}#fn`) as SafeHtml
}
