import { anyOf, escapePattern } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lowerInPlace } from '../text/lower.ts'
import type { Caption } from './caption.ts'
import { readCreditAtEnd } from './credit-at-end.ts'
import { CREDIT_LABELS, findCreditLabel } from './credit-label.ts'

const SIGN = /\s*[(（]?(?:©|\(c\)|ⓒ)\s*/iu
const IN_PARENTHESES = /[(（[]([^()（）[\]]{2,80})[)）\]]\s*$/u
const CREDITING: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.creditIn)))
/** Longest word that is no name but an abbreviation, in UTF-16 units. */
const LONGEST_ABBREVIATION = 3
const lastCharacters = [...new Set(CREDIT_LABELS.map((label) => [...label].at(-1) ?? ''))]
/** The last character of any label of a credit, with the colon or sign after it: a quick test that most lines fail. */
const LABEL_END = new RegExp(`[${lastCharacters.map(escapePattern).join('')}]\\s*[:：=/|©៖፦፡]|[-–]\\s`, 'iu')
/** Labels that are short words with a full stop, which takes the place of a colon before a name. */
const abbreviations = CREDIT_LABELS.filter((label) => /^\p{L}{2,4}\.$/u.test(label))
const asWritten = [...abbreviations, ...abbreviations.map((label) => label.charAt(0).toUpperCase() + label.slice(1))]
const ABBREVIATED = new RegExp(`[\\s(](?:${anyOf(asWritten)})\\s(?=\\p{Lu})`, 'u')
/** Longest credit, and longest label before it, in UTF-16 units. */
const LONGEST_CREDIT = 90
const LONGEST_LABEL = 40
/** Longest caption in UTF-16 units. */
const LONGEST_CAPTION = 700

/** Reads the credit at the end of a caption, or a line that is all credit; undefined where there is none. */
export function readCredit(text: string): Caption | undefined {
  if (text.length > LONGEST_CAPTION) return undefined
  return labelled(text) ?? abbreviated(text) ?? signed(text) ?? bracketed(text) ?? readCreditAtEnd(text)
}

/** "… square. Photo: Ann Lee". */
function labelled(text: string): Caption | undefined {
  const tail = Math.max(0, text.length - LONGEST_CREDIT - LONGEST_LABEL)
  const end = text.slice(tail)
  if (!LABEL_END.test(end)) return undefined
  const lower = lowerInPlace(end)
  for (let label = findCreditLabel(lower, 0); label; label = findCreditLabel(lower, label.end)) {
    if (end.length - label.end <= LONGEST_CREDIT) return split(text, tail + label.start, tail + label.end)
  }
  return undefined
}

/** "… square. Fot. Ann Lee / East News". */
function abbreviated(text: string): Caption | undefined {
  const apart = ` ${text}`
  const match = ABBREVIATED.exec(apart)
  if (!match || apart.length - match.index > LONGEST_CREDIT) return undefined
  return split(apart, match.index, match.index + match[0].length)
}

/** "… square © Ann Lee". */
function signed(text: string): Caption | undefined {
  const match = SIGN.exec(text)
  if (!match || text.length - match.index > LONGEST_CREDIT) return undefined
  return split(text, match.index, match.index + match[0].length)
}

/** Whether what stands in brackets credits a picture: "AP", "dpa", "Ann Lee/Reuters". */
const credits = (inside: string): boolean =>
  Array.from(inside.matchAll(/\p{L}+/gu)).some(
    ({ 0: word, index }) => CREDITING.has(word.toLowerCase()) && isWrittenAsName(word, index === 0),
  )

/** Whether a word is in capitals; an abbreviation that comes first may have none, and a longer word a single one. */
function isWrittenAsName(word: string, isFirst: boolean): boolean {
  if (!/\p{Ll}/u.test(word)) return true
  return word.length > LONGEST_ABBREVIATION ? /^\p{Lu}/u.test(word) : isFirst && !/\p{Lu}/u.test(word)
}

/** "… square (AP)". */
function bracketed(text: string): Caption | undefined {
  const match = IN_PARENTHESES.exec(text)
  if (!match || !credits(match[1] ?? '')) return undefined
  return split(text, match.index, match.index + 1)
}

/** The caption before and the credit after the given places, without the marks around them. */
function split(text: string, captionEnd: number, creditStart: number): Caption | undefined {
  const credit = text
    .slice(creditStart)
    .replace(/[)）\].\s]+$/u, '')
    .trim()
  const from = /[\p{Ll}.)"”»]/u.test(text.charAt(captionEnd)) ? captionEnd + 1 : captionEnd
  const caption = text
    .slice(0, from)
    .replace(/[\s(（|,—–[-]+$/u, '')
    .trim()
  return { text: caption, ...(credit !== '' && { credit }) }
}
