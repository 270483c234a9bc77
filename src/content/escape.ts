import type { SafeHtml } from '../domain/html.ts'

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]/g
const loneSurrogates = /\p{Surrogate}/gu
/** Nearly every text has none of these, and is told so by one look. */
const perhapsForbidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]/

/**
 * Text without what XML 1.0 forbids (production [2]: most control characters, lone surrogates, U+FFFE, U+FFFF) and without
 * what validators fault: C1 controls, which are mistaken windows-1252, and U+FFFD, the mark of a lost byte.
 * Line ends are LF, as an XML parser would read them (section 2.11).
 */
export function stripForbidden(text: string): string {
  if (!perhapsForbidden.test(text)) return text
  const wellFormed = text.isWellFormed() ? text : text.replace(loneSurrogates, '')
  return wellFormed.replace(forbidden, '').replace(/\r\n?/g, '\n')
}

/** Plain text as HTML text: what the reader sees is the text, whatever it holds. */
export function escapeText(text: string): SafeHtml {
  return escapeMarkup(stripForbidden(text)) as SafeHtml
}

/** Plain text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(stripForbidden(text)).replaceAll('"', '&quot;')
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
