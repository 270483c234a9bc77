import { CLASS, classAt, isLetter, isWordEnd } from './characters.ts'
import { foldUnit } from './fold.ts'
import { readHanNumber } from './han-numerals.ts'
import { type Node, WORDS, type Word } from './lexicon.ts'

/** A piece of a line: a number, a word of the tables, a mark, or a word that says nothing about dates. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'other'
  /** UTF-16 offsets in the line. */
  readonly start: number
  readonly end: number
  /** Whether space stands before it. */
  readonly spaced: boolean
  /** Of a number; NaN where it has more than nine digits. */
  readonly value: number
  /** How many digits a number has. */
  readonly digits: number
  /** Of a number: written in digits other than 0-9. */
  readonly isLocal: boolean
  /** Of a mark, folded; empty otherwise. */
  readonly mark: string
  /** What a word may mean; empty for numbers, marks and others. */
  readonly word: Word
}

const NOTHING: Word = {}
const SPACE = 32
const JOINT = 0x200c
const LONGEST_WORD = 48

function made(kind: Token['kind'], start: number, end: number, spaced: boolean): Token {
  return { kind, start, end, spaced, value: 0, digits: 0, isLocal: false, mark: '', word: NOTHING }
}

function scanNumber(line: string, start: number, spaced: boolean, to: number, tokens: readonly Token[]): Token {
  const number = scanDigits(line, start, spaced, to)
  const end = gluedYearEnd(line, number, tokens)
  return end === number.end ? number : scanDigits(line, start, spaced, end)
}

function scanDigits(line: string, start: number, spaced: boolean, limit: number): Token {
  let end = start
  let value = 0
  while (end < limit && classAt(line, end) === CLASS.digit) value = value * 10 + foldUnit(line.charCodeAt(end++)) - 48
  const digits = end - start
  return {
    ...made('number', start, end, spaced),
    value: digits > 9 ? Number.NaN : value,
    digits,
    isLocal: line.charCodeAt(start) > 57,
  }
}

/**
 * Where a number of five or six digits ends: a date written twice without a space (`21. Mai 202221. Mai 2022`,
 * `1.5.20221.5.2022`) leaves a year and the next day glued together.
 */
function gluedYearEnd(line: string, number: Token, tokens: readonly Token[]): number {
  const before = tokens.at(-1)
  if (number.digits < 5 || number.digits > 6 || !before) return number.end
  const year = Math.floor(number.value / 10 ** (number.digits - 4))
  const isDated = tokens.slice(-3).some((token) => token.word.months) || './-'.includes(before.mark || ' ')
  const goesOn = /[.:/-]|\s?\p{L}/u.test(line.slice(number.end, number.end + 2))
  return isDated && goesOn && year >= 1900 && year < 2100 ? number.start + 4 : number.end
}

function advance(node: Node, line: string, at: number): Node | undefined {
  const code = foldUnit(line.charCodeAt(at))
  if (code === JOINT) return node.next.get(SPACE) ?? node
  return node.next.get(code) ?? (code === SPACE && classAt(line, at - 1) === CLASS.space ? node : undefined)
}

function isSpelled({ exact }: Word, line: string, start: number, end: number): boolean {
  return exact === undefined || line.slice(start, end).toLowerCase() === exact
}

/** The longest word of the tables that starts here and ends where a word may end. */
function scanWord(line: string, start: number, spaced: boolean): Token | undefined {
  let node: Node | undefined = WORDS
  let found: Token | undefined
  for (let at = start; node !== undefined && at - start < LONGEST_WORD; ) {
    node = advance(node, line, at++)
    if (node?.word && isWordEnd(line, at) && isSpelled(node.word, line, start, at))
      found = { ...made('word', start, at, spaced), word: node.word }
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

function monthFrom(unit: Token, number: Token, first: Token, last: Token): Token | undefined {
  if (number.digits > 2 || number.value < 1 || number.value > 12 || last.start - first.end > 2) return undefined
  const month = { month: number.value, calendar: 'gregorian' as const, languages: [] }
  return { ...unit, start: first.start, end: last.end, spaced: first.spaced, word: { months: [month] } }
}

/** Makes one month of a number and its unit: `11月`, `tháng 11`, `8-р сар`. */
function monthAt(tokens: readonly Token[], i: number): { token: Token; length: number } | undefined {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (!a || !b) return undefined
  if (a.word.monthUnit === 'before' && b.kind === 'number') {
    const token = monthFrom(a, b, a, b)
    return token && { token, length: 2 }
  }
  if (a.kind !== 'number') return undefined
  const [unit, length] = b.mark === '-' && c ? [c, 3] : [b, 2]
  const token = unit.word.monthUnit === 'after' ? monthFrom(unit, a, a, unit) : undefined
  return token && { token, length }
}

function joinMonths(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const month = monthAt(tokens, i)
    const token = month?.token ?? tokens[i]
    if (token) joined.push(token)
    i += month?.length ?? 1
  }
  return joined
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
