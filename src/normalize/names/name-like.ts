import { isCommon } from '../languages/frequent-words.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lowerInPlace } from '../text/lower.ts'

/** Particles within names, in lower case. */
export const PARTICLES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.particle)))

/** Longest name in UTF-16 units, longest native name in Han, and most words of a name with its particles. */
const LONGEST_NAME = 48
const LONGEST_HAN_NAME = 4
const MOST_PARTS = 6

/**
 * How much a shape looks like a name: a native or foreign name in Han, a name in a script without case, and a name by
 * its number of capitalised parts. Two parts are the commonest name; each common word among them makes it less likely.
 */
const LIKENESS = {
  han: 0.8,
  foreignInHan: 0.5,
  caseless: 0.4,
  parts: [0.2, 0.3, 1, 0.9, 0.6],
  manyParts: 0.2,
  lessPerCommonWord: 0.4,
} as const

const HAN_NAME =
  /^[\p{Script=Han}々]{2,4}$|^[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$|^[\p{Script=Katakana}ー]+[・＝=][\p{Script=Katakana}ー・]+$|^\p{Script=Hangul}{2,4}$/u
const CASED = /\p{Lu}/u
const CASELESS_NAME = /^[\p{L}\p{M}'’.-]{2,}(?<!-)(?: [\p{L}\p{M}'’.-]{2,}(?<!-)){1,3}$/u
/** Initials and a name that nothing but their full stops separates: "செ.முருகவேல்", "Б.Энхтуяа". */
const CASELESS_INITIALS = /^(?:(?:\p{L}\p{M}*){1,2}\.){1,3}(?:\p{L}\p{M}*){3,}$/u
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.){1,3}\p{Lu}\p{Ll}{2,}$/u
const PART = /^(?:\p{Lu}[\p{L}\p{M}'’ʼ.·-]*|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u

/** Whether a name is initials and a name without a space between them. */
export const hasJoinedInitials = (name: string): boolean => CASELESS_INITIALS.test(name) || INITIALS.test(name)

/** How much `text` looks like a person's name by its shape alone, from 0 to 1. */
export function nameLikeness(text: string): number {
  if (text.length < 2 || text.length > LONGEST_NAME) return 0
  if (HAN_NAME.test(text))
    return text.length <= LONGEST_HAN_NAME || text.includes(' ') ? LIKENESS.han : LIKENESS.foreignInHan
  if (!CASED.test(text))
    return CASELESS_INITIALS.test(text) || (CASELESS_NAME.test(text) && !text.split(' ').some(isCommon))
      ? LIKENESS.caseless
      : 0
  return casedLikeness(text.split(/[\s\u00a0]+/))
}

/** The likeness of a text in a script with capitals, by its words. */
function casedLikeness(words: readonly string[]): number {
  if (words.length > MOST_PARTS) return 0
  let parts = 0
  for (const word of words) {
    if (PART.test(word)) parts += INITIALS.test(word) ? 2 : 1
    else if (!PARTICLES.has(word.toLowerCase())) return 0
  }
  const common = words.filter((word) => isCommon(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase())).length
  const shape = LIKENESS.parts[parts] ?? LIKENESS.manyParts
  return Math.max(0, shape - LIKENESS.lessPerCommonWord * common)
}

const KNOWN = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.names)))
/** Longest family name in Han or Hangul, in UTF-16 units. */
const LONGEST_FAMILY_NAME = 3
/** How far a frequent name makes a text a name that does not begin with it, or that only begins with a family name. */
const KNOWN_LIKENESS = { familyNameInHan: 0.8, laterPart: 0.6 } as const

/**
 * Whether `text` has a frequent name of any language: 1 if its first part is one, less if another part is or in Han and
 * Hangul, 0 if none.
 */
export function knownName(text: string): number {
  const words = lowerInPlace(text).split(/[\s\u00a0.·-]+/)
  if (KNOWN.has(words[0] ?? '')) return 1
  if (/^[\p{Script=Han}\p{Script=Hangul}]/u.test(text))
    return startsWithFamilyName(text) ? KNOWN_LIKENESS.familyNameInHan : 0
  return words.some((word) => KNOWN.has(word)) ? KNOWN_LIKENESS.laterPart : 0
}

function startsWithFamilyName(text: string): boolean {
  for (let length = 1; length <= LONGEST_FAMILY_NAME; length++) if (KNOWN.has(text.slice(0, length))) return true
  return false
}
