import type { DocumentFormat, LineMarkup, SourceLine } from '../../domain/document.ts'

/** What writers put above a title: where a translation is from, for whom the text is, a picture. */
const ABOVE: ReadonlySet<LineMarkup['kind'] | undefined> = new Set(['quotation', 'item', 'image'])
/** Most lines above a title. */
const MOST_ABOVE = 8
/** Most of them that are a section, a byline or a date, and the longest of these in UTF-16 units. */
const [MOST_SHORT, LONGEST_SHORT] = [2, 60]

const isShort = ({ text, markup }: SourceLine): boolean =>
  markup?.kind === 'paragraph' && text.trim().length <= LONGEST_SHORT

/**
 * Index of the title that a text begins with, among its lines that are not blank: a heading of level 1, above which
 * stand only quotations, items of lists and pictures, and in a word processor's document one or two short lines. -1 if
 * there is none.
 */
export function openingTitle(lines: readonly SourceLine[], format: DocumentFormat): number {
  const title = lines.findIndex(({ markup }) => markup?.kind === 'heading')
  const markup = lines[title]?.markup
  if (markup?.kind !== 'heading' || markup.level > 1 || title > MOST_ABOVE) return -1
  const texts = lines.slice(0, title).filter((line) => !ABOVE.has(line.markup?.kind))
  return texts.length <= (format === 'office' ? MOST_SHORT : 0) && texts.every(isShort) ? title : -1
}
