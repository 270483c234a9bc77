import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const LABELS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.author)))
const LONGEST_LABEL = Math.max(...Array.from(LABELS, (label) => label.length))
/** UTF-16 units of the colon and the spaces around it. */
const AROUND_COLON = 4
const LABELLED = /^([^:：＝=]+?)\s*[:：＝=]\s*(?=\S)/u

/**
 * Length in UTF-16 units of a label that always names the author, with its colon: "Author: ", "作者：", "文＝". 0 where a
 * text begins with none.
 */
export function authorLabelLength(text: string): number {
  const start = text.slice(0, LONGEST_LABEL + AROUND_COLON)
  const [whole = '', label = ''] = (/[:：＝=]/.test(start) && LABELLED.exec(start)) || []
  return LABELS.has(label.toLowerCase()) ? whole.length : 0
}

const OPENING_MARKS = /^[\s(（【[<"'|•·*—–-]+/u

/** A text without the brackets, bullets and dashes that may stand before the label of a byline. */
export const withoutOpeningMarks = (text: string): string => text.replace(OPENING_MARKS, '')
