import { foldUnit } from './fold.ts'
import numerals from './numerals.json' with { type: 'json' }

/** The class of a UTF-16 unit for the scanner. */
export type CharClass = (typeof CLASS)[keyof typeof CLASS]

/** Classes of characters. Scripts of class `joined` write words without spaces, or join particles to them. */
export const CLASS = { mark: 1, upper: 2, lower: 3, letter: 4, joined: 5, digit: 6, space: 7 } as const

const DIGITS =
  '0-9\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0de6-\u0def\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29\u1040-\u1049\u17e0-\u17e9\u1810-\u1819\uff10-\uff19'
/** Whether a line has a digit of a script in use, or 年, which Han numerals precede. */
export const DIGIT = new RegExp(`[${DIGITS}${numerals.years}]`)

const classes = new Uint8Array(0x10000)

function classify(code: number): CharClass {
  const char = String.fromCharCode(code)
  const folded = foldUnit(code)
  if (folded >= 48 && folded <= 57) return CLASS.digit
  if (folded === 32 || code === 10 || code === 13) return CLASS.space
  if (!/[\p{L}\p{M}\u200c]/u.test(char)) return CLASS.mark
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(char)) {
    return CLASS.joined
  }
  if (/\p{Lu}/u.test(char)) return CLASS.upper
  return /\p{Ll}/u.test(char) ? CLASS.lower : CLASS.letter
}

/** The class of the UTF-16 unit at an offset; `mark` beyond the ends and for surrogates. */
export function classAt(line: string, offset: number): CharClass {
  const code = line.charCodeAt(offset)
  if (!(code >= 0)) return CLASS.mark
  const known = classes[code] ?? 0
  if (known !== 0) return known as CharClass
  const found = classify(code)
  classes[code] = found
  return found
}

/** Whether a class is a letter of any script. */
export function isLetter(charClass: CharClass): boolean {
  return charClass >= CLASS.upper && charClass <= CLASS.joined
}

/** Whether a word may end before an offset: after letters, where the script changes, or at `aB` and `ABc`. */
export function isWordEnd(line: string, offset: number): boolean {
  const before = classAt(line, offset - 1)
  const after = classAt(line, offset)
  if (!isLetter(before) || !isLetter(after)) return true
  if (before === CLASS.joined || after === CLASS.joined) return true
  if (before === CLASS.lower && after === CLASS.upper) return true
  if (after === CLASS.letter && before !== CLASS.letter) return !/\p{M}/u.test(line.charAt(offset))
  return before === CLASS.upper && after === CLASS.upper && classAt(line, offset + 1) === CLASS.lower
}
