import { isCommon } from '../languages/frequent-words.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

/** Words that stand inside names in small letters. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de,del,della,di,da,do,dos,das,du,des,la,le,las,los,van,von,der,den,ten,ter,zu,zum,zur,af,av,al,el,bin,binti,bint,ibn,ben,abu,y,e,i,d',san,santa,st.,mac,mc,o',dela,delos,vom,v.,und".split(
    ',',
  ),
)

const HAN_NAME =
  /^[\p{Script=Han}々]{2,4}$|^[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$|^[\p{Script=Katakana}ー]+[・＝=][\p{Script=Katakana}ー・]+$|^\p{Script=Hangul}{2,4}$/u
const CASED = /\p{Lu}/u
const CASELESS_NAME = /^[\p{L}\p{M}'’.-]{2,}(?: [\p{L}\p{M}'’.-]{2,}){1,3}$/u
const PART = /^(?:\p{Lu}[\p{L}\p{M}'’ʼ.·-]*|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u

/** How much `text` looks like the name of a person by its shape alone: from 0 to 1. */
export function nameLikeness(text: string): number {
  if (text.length < 2 || text.length > 48) return 0
  if (HAN_NAME.test(text)) return text.length <= 4 || text.includes(' ') ? 0.8 : 0.5
  if (!CASED.test(text)) return CASELESS_NAME.test(text) && !text.split(' ').some(isCommon) ? 0.4 : 0
  return casedLikeness(text.split(/[\s\u00a0]+/))
}

function casedLikeness(words: readonly string[]): number {
  if (words.length > 6) return 0
  let parts = 0
  for (const word of words) {
    if (PART.test(word)) parts++
    else if (!PARTICLES.has(word.toLowerCase())) return 0
  }
  const common = words.filter((word) => isCommon(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase())).length
  const shape = parts === 2 ? 1 : parts === 3 ? 0.9 : parts === 1 ? 0.3 : parts === 4 ? 0.6 : 0.2
  return Math.max(0, shape - 0.4 * common)
}

const KNOWN = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.names)))
const LONGEST_HAN = 3

/** Whether a part of `text` is a frequent name, of people of any language: from 0 (none) to 1 (the first part is one). */
export function knownName(text: string): number {
  const words = text.toLowerCase().split(/[\s\u00a0.·-]+/)
  if (KNOWN.has(words[0] ?? '')) return 1
  if (/^[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return startsWithFamilyName(text) ? 0.8 : 0
  return words.some((word) => KNOWN.has(word)) ? 0.6 : 0
}

function startsWithFamilyName(text: string): boolean {
  for (let length = 1; length <= LONGEST_HAN; length++) if (KNOWN.has(text.slice(0, length))) return true
  return false
}
