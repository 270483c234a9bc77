import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const LABELS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.author)))
const LONGEST = Math.max(...Array.from(LABELS, (label) => label.length))
const LABELLED = /^([^:：/／]+?)\s*[:：]\s*(?=\S)/u

/** Length of a label with its colon that says outright whose the text is: "Author: ", "作者："; 0 where a text opens with none. */
export function authorLabelLength(text: string): number {
  const [whole = '', label = ''] = LABELLED.exec(text.slice(0, LONGEST + 4)) ?? []
  return LABELS.has(label.toLowerCase()) ? whole.length : 0
}
