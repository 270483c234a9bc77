import { endsInColon, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../text/lower.ts'
import { LONGEST_BYLINE } from '../thresholds.ts'
import { nameLikeness } from './name-like.ts'
import { readNames } from './read-names.ts'
import { isRole } from './writer-role.ts'

/** A label of one character that is the first of a word, as 文 is of 文化部. */
const OPENS_WORD = /^\p{Script=Han}{2}/u

const GLUED_LABEL = /^(\p{L}\p{Ll}{1,14}(?: \p{Ll}{1,6})?)(?=\p{Lu})/u

/**
 * Length in UTF-16 units of the label of a byline at the start of `text`, with or without a space after it: "By Ann",
 * "ByAnn". 0 without one.
 */
export function labelLength(text: string, lower = lowerInPlace(text)): number {
  const length = openingLength(lower, 'byline')
  if (length > 0) return length === 1 && OPENS_WORD.test(text) ? 0 : length
  const glued = GLUED_LABEL.exec(text)?.[1]
  return glued && openingLength(lowerInPlace(glued), 'byline') === glued.length ? glued.length : 0
}

/**
 * Whether a line begins like a byline: with a label, and then a colon or what may be a name. "De burgemeester" also
 * begins with a label.
 */
export function opensByline(text: string, lower = lowerInPlace(text)): boolean {
  const length = labelLength(text, lower)
  if (length === 0) return false
  if (endsInColon(text, length) || !/\p{Lu}/u.test(text)) return true
  const rest = text.slice(length, length + LONGEST_BYLINE)
  return isRole(rest) || readNames(rest).some((name) => nameLikeness(name) >= LEAST_NAME)
}
/** Least likeness to a name of what follows such a label. */
const LEAST_NAME = 0.3
