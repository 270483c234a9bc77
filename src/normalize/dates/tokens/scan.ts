import { CLASS, classAt, isLetter, isWordEnd } from '../words/characters.ts'
import { foldUnit } from '../words/fold.ts'
import { WORDS, type Word, wordAt } from '../words/lexicon.ts'
import { readHanNumber } from './han-numerals.ts'
import { joinMonths } from './month-tokens.ts'
import type { Token } from './token.ts'

const NOTHING: Word = {}
const SPACE = 32
/** Zero-width non-joiner, which Persian writes within words. */
const JOINT = 0x200c
/** Longest word that is looked up, in UTF-16 units. */
const LONGEST_WORD = 48

function made(kind: Token['kind'], start: number, end: number, spaced: boolean): Token {
  return { kind, start, end, spaced, value: 0, digits: 0, isLocal: false, mark: '', word: NOTHING }
}

function scanNumber(line: string, start: number, spaced: boolean, to: number, tokens: readonly Token[]): Token {
  const number = scanDigits(line, start, spaced, to)
  const end = gluedYearEnd(line, number, tokens)
  return end === number.end ? number : scanDigits(line, start, spaced, end)
}

/** Most digits of a number whose value is computed. */
const MOST_DIGITS = 9

/** The number that begins at an index and ends before `limit`. */
function scanDigits(line: string, start: number, spaced: boolean, limit: number): Token {
  let end = start
  let value = 0
  while (end < limit && classAt(line, end) === CLASS.digit) value = value * 10 + foldUnit(line.charCodeAt(end++)) - 48
  const digits = end - start
  return {
    ...made('number', start, end, spaced),
    value: digits > MOST_DIGITS ? Number.NaN : value,
    digits,
    isLocal: line.charCodeAt(start) > 57,
  }
}

/**
 * Index where a year ends that the day of another date follows without a space, as in a date that is given twice (`21.
 * Mai 202221. Mai 2022`, `1.5.20221.5.2022`).
 */
function gluedYearEnd(line: string, number: Token, tokens: readonly Token[]): number {
  const before = tokens.at(-1)
  if (number.digits < 5 || number.digits > 6 || !before) return number.end
  const year = Math.floor(number.value / 10 ** (number.digits - 4))
  const isDated = tokens.slice(-3).some((token) => token.word.months) || './-'.includes(before.mark || ' ')
  const goesOn = /[.:/-]|\s?\p{L}/u.test(line.slice(number.end, number.end + 2))
  return isDated && goesOn && year >= 1900 && year < 2100 ? number.start + 4 : number.end
}

/** The node that the unit at `at` leads to; -1 where no word continues so. */
function advance(node: number, line: string, at: number): number {
  const code = foldUnit(line.charCodeAt(at))
  const next = WORDS.step(node, code === JOINT ? SPACE : code)
  if (next >= 0) return next
  return code === JOINT || (code === SPACE && classAt(line, at - 1) === CLASS.space) ? node : -1
}

function isSpelled({ exact }: Word, line: string, start: number, end: number): boolean {
  return exact === undefined || line.slice(start, end).toLowerCase() === exact
}

/** The longest known word that begins at an index and ends where a word may end. */
function scanWord(line: string, start: number, spaced: boolean): Token | undefined {
  let found: Token | undefined
  for (let at = start, node = 0; at - start < LONGEST_WORD; ) {
    node = advance(node, line, at++)
    if (node < 0) break
    const word = wordAt(node)
    if (word && isWordEnd(line, at) && isSpelled(word, line, start, at))
      found = { ...made('word', start, at, spaced), word }
  }
  return found
}

function scanOther(line: string, start: number, spaced: boolean, to: number): Token {
  let end = start + 1
  while (end < to && isLetter(classAt(line, end)) && !isWordEnd(line, end)) end++
  return made('other', start, end, spaced)
}

function scanLetters(line: string, start: number, spaced: boolean, to: number): Token {
  const han = classAt(line, start) === CLASS.joined ? readHanNumber(line, start) : undefined
  if (han) return { ...made('number', start, han.end, spaced), value: han.value, digits: han.digits }
  return scanWord(line, start, spaced) ?? scanOther(line, start, spaced, to)
}

function scanMark(line: string, start: number, spaced: boolean): Token {
  return { ...made('mark', start, start + 1, spaced), mark: String.fromCharCode(foldUnit(line.charCodeAt(start))) }
}

/** The tokens of a line between two offsets. */
export function scan(line: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (let at = from, spaced = false; at < to; ) {
    const charClass = classAt(line, at)
    if (charClass === CLASS.space) {
      spaced = true
      at++
      continue
    }
    const read = charClass === CLASS.digit ? scanNumber : isLetter(charClass) ? scanLetters : scanMark
    const token = read(line, at, spaced, to, tokens)
    tokens.push(token)
    at = token.end
    spaced = false
  }
  return joinMonths(tokens)
}

/** Whether a line has a known word that passes the test. Makes no tokens. */
export function hasWord(line: string, test: (word: Word) => boolean): boolean {
  for (let at = 0; at < line.length; ) {
    const word = isLetter(classAt(line, at)) ? scanWord(line, at, false) : undefined
    if (word && test(word.word)) return true
    at = word?.end ?? (isLetter(classAt(line, at)) ? scanOther(line, at, false, line.length).end : at + 1)
  }
  return false
}
