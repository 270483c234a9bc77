import type { SafeHtml } from '../domain/html.ts'

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]/g
const loneSurrogates = /\p{Surrogate}/gu
/** A cheap test that is false for nearly every text. */
const perhapsForbidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]/

/**
 * Removes what XML 1.0 forbids (production [2]: most control characters, lone surrogates, U+FFFE, U+FFFF) and what
 * validators object to: C1 controls, which are usually misread windows-1252, and U+FFFD, which stands for lost bytes.
 * Line ends become LF, as in an XML parser (section 2.11).
 */
export function stripForbidden(text: string): string {
  if (!perhapsForbidden.test(text)) return text
  const wellFormed = text.isWellFormed() ? text : text.replace(loneSurrogates, '')
  return wellFormed.replace(forbidden, '').replace(/\r\n?/g, '\n')
}

/** Escapes plain text as HTML. */
export function escapeText(text: string): SafeHtml {
  return escapeCleanText(stripForbidden(text))
}

/** The same for a text without forbidden characters. */
export function escapeCleanText(text: string): SafeHtml {
  return escapeMarkup(text) as SafeHtml
}

/** Escapes plain text as an attribute value in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(stripForbidden(text)).replaceAll('"', '&quot;')
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
