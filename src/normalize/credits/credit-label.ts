import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { wordTree } from '../languages/word-tree.ts'

/** Labels before the name of a picture's author, in lower case and without a colon. */
export const CREDIT_LABELS: readonly string[] = LANGUAGES.flatMap((row) => phrasesOf(row.credit))
  .map((label) => label.replace(/\s*[:：=]$/, ''))
  .filter((label) => label.length > 1)

/** Where a label with the sign after it begins, including the mark before it, and where the credit begins. */
export interface LabelPlace {
  readonly start: number
  readonly end: number
}

/** A capital Σ is one of two letters in lower case, depending on what follows. */
const withOneSigma = (text: string): string => text.replaceAll('ς', 'σ')

/** A pattern of the thousand labels takes twenty megabytes and a quarter of a second to compile. */
const tree = wordTree(CREDIT_LABELS.map(withOneSigma))
const BEFORE = /[\s.(（|,—–"”»）)\]\p{Ll}]/iu
const SIGN = /\s*[:：=/|©៖፦፡]\s*/y
/** A label that ends with its sign, a dash: "ဓာတ်ပုံ -". */
const SIGNED = /[-–]$/u

/** The first label of a credit from `from` on in `lower`, a text in lower case. */
export function findCreditLabel(lower: string, from: number): LabelPlace | undefined {
  const text = withOneSigma(lower)
  for (let start = from; start < text.length; start++) {
    const end = start === 0 ? endOfLabel(text, 0) : -1
    if (end > 0) return { start, end }
    const later = endOfLabel(text, start + 1)
    if (later > 0 && BEFORE.test(text.charAt(start))) return { start, end: later }
  }
  return undefined
}

/** Index after the longest label that begins at `at`, and the sign that follows it; -1 for none. */
function endOfLabel(text: string, at: number): number {
  let found = -1
  let node = 0
  for (let next = at; next < text.length; ) {
    node = tree.step(node, text.charCodeAt(next++))
    if (node < 0) break
    if (tree.wordAt(node) < 0) continue
    found = Math.max(found, SIGNED.test(text.charAt(next - 1)) ? next : endOfSign(text, next))
  }
  return found
}

/** Index after a sign at `at` and the spaces around it; -1 for none. */
function endOfSign(text: string, at: number): number {
  SIGN.lastIndex = at
  return SIGN.test(text) ? SIGN.lastIndex : -1
}
