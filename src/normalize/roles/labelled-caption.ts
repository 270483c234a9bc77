import type { Caption } from '../credits/caption.ts'
import { findCreditLabel } from '../credits/credit-label.ts'
import { readCredit } from '../credits/read-credit.ts'
import { lowerInPlace } from '../text/lower.ts'

/** Fewest words of a description before a second credit, and of one that only its sentences tell. */
const FEWEST_WORDS = 3
const FEWEST_IN_SENTENCE = 4
/** Words that names do not have: particles are shorter. */
const COMMON_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{3,}/gu
/** A sentence, and what follows it in the line. */
const SENTENCE_FIRST = /^(.{20,400}?[\p{Ll}\p{Nd}]{3}[.!?…])(?:\s+(\S.{1,89}))?$/u

/** A word that begins with a small letter: names in a row have none. In scripts without capitals, any text has one. */
const SMALL = /(?<![\p{L}\p{M}])[\p{Ll}\p{Lo}]/u

const wordsOf = (text: string): number => text.match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0

const describes = (text: string): boolean => wordsOf(text) >= FEWEST_WORDS && SMALL.test(text)

/** "The north pier without its roof. Ben Sample / The Example". */
function sentenceFirst(text: string): Caption | undefined {
  const [, sentence = '', credit] = SENTENCE_FIRST.exec(text) ?? []
  const common = sentence.match(COMMON_WORD)?.length ?? 0
  if (wordsOf(sentence) < FEWEST_IN_SENTENCE || common < (credit === undefined ? 1 : 2)) return undefined
  return { text: sentence, ...(credit !== undefined && { credit }) }
}

/**
 * Reads a line that begins with the label of a credit, but says what the picture shows: "Archive picture: A lock of
 * 1905. (Source: Ann Lee)". Undefined where it only credits.
 */
export function readLabelledCaption(line: string): Caption | undefined {
  const label = findCreditLabel(lowerInPlace(line), 0)
  if (!label || label.start > 1) return undefined
  const described = line.slice(label.end).trimStart()
  const credited = readCredit(described)
  const found = credited && describes(credited.text) ? credited : sentenceFirst(described)
  return found && { ...found, text: line.slice(0, line.length - described.length) + found.text }
}
