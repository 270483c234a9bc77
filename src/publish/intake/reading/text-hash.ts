import type { Document } from '../../../domain/document.ts'
import { SEED_PICTURE_BASE } from '../../../domain/pictures.ts'
import { hashOfSubstance } from '../../../ledger/substance.ts'

/**
 * The declared fields, without those that link translations, and without pictures beside the file: neither changes an
 * article.
 */
function declaredText({ declared }: Document): string {
  const { translationKey: _key, translationOf: _original, image, ...own } = declared
  const isBeside = image?.value.url.startsWith(SEED_PICTURE_BASE) === true
  const values = Object.entries(isBeside || !image ? own : { ...own, image }).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(values, (key, value) => (key === 'evidence' ? undefined : value))
}

/** The lines of a document as one text. */
export function textOf({ lines }: Document): string {
  return lines.map(({ text }) => text).join('\n')
}

/** The hash that identifies the text of a document and what it declares. `text` is the result of `textOf`. */
export function textHashOf(document: Document, text = textOf(document)): string {
  return hashOfSubstance(`${text}\n${declaredText(document)}`)
}
