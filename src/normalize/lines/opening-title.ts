import type { LineMarkup, SourceLine } from '../../domain/document.ts'

/** What writers put above a title: where a translation is from, for whom the text is, a picture. */
const ABOVE: ReadonlySet<LineMarkup['kind'] | undefined> = new Set(['quotation', 'item', 'image'])
/** Most lines above a title. */
const MOST_ABOVE = 8

/**
 * Index of the title that a text begins with, among its lines that are not blank: a heading of level 1, above which
 * stand only quotations, items of lists and pictures. -1 if there is none.
 */
export function openingTitle(lines: readonly SourceLine[]): number {
  const first = lines.findIndex(({ markup }) => !ABOVE.has(markup?.kind))
  const markup = lines[first]?.markup
  return markup?.kind === 'heading' && markup.level === 1 && first <= MOST_ABOVE ? first : -1
}
