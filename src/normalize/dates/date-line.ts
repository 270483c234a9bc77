import { findDates, type Reading, readStretch } from './find-dates.ts'
import { type DateContext, type DateLine, languageOf } from './mention.ts'
import { uncoverNames } from './names-beside-dates.ts'
import { at, joins } from './tokens/parts.ts'
import { hasWord } from './tokens/scan.ts'
import type { Token } from './tokens/token.ts'
import { DIGIT } from './words/characters.ts'
import type { Word } from './words/lexicon.ts'

/**
 * Longest line, in UTF-16 units, that may be a date line, and longest such line without a digit ("Published
 * yesterday").
 */
const LONGEST = 300
const LONGEST_WORDS = 48
const SEPARATORS = /^[\s|·•‧・,;:.\-–—/)\]<>»«）】、，：｜@]+|[\s|·•‧・,;:\-–—/([<>»«（【、，：｜@]+$/g

function size(token: Token): number {
  return token.kind === 'mark' ? 0 : token.end - token.start
}

function cover(covered: boolean[], first: number, last: number): void {
  for (let i = first; i <= last; i++) covered[i] = true
}

/** Most tokens of a reading time on one side of its word. */
const AMOUNT_REACH = 3

/** Marks reading times: the word, and the numbers and units next to it. */
function coverReadingTimes(tokens: readonly Token[], covered: boolean[]): void {
  for (const [index, token] of tokens.entries()) {
    if (!token.word.reading) continue
    covered[index] = true
    for (const step of [1, -1]) {
      for (let i = index + step, far = 0; far < AMOUNT_REACH && isAmount(at(tokens, i)); i += step, far++)
        covered[i] = true
    }
  }
}

function isAmount(token: Token): boolean {
  return token.kind === 'number' || token.word.span === true || joins(token) || token.mark === ':'
}

/** Marks words such as "on" or "le" before a date or label. */
function coverLeading(tokens: readonly Token[], covered: boolean[]): void {
  for (let i = tokens.length - 2; i >= 0; i--) {
    if (covered[i] || !covered[i + 1]) continue
    const token = at(tokens, i)
    const isWord = token.word.join === true && (token.spaced || i === 0 || at(tokens, i - 1).kind === 'mark')
    const isDot = token.mark === '.' && at(tokens, i - 1).word.join === true && !token.spaced
    if (isWord || isDot || token.mark === ':' || token.mark === ',') covered[i] = true
  }
}

/** Marks what follows a date and leads to nothing: "г.", "น.", "रोजी". */
function coverTrailing(tokens: readonly Token[], covered: boolean[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const leads = i + 1 < tokens.length && !covered[i + 1] && at(tokens, i + 1).kind !== 'mark'
    const token = at(tokens, i)
    const before = at(tokens, i - 1).mark === '(' ? i - 2 : i - 1
    if (covered[before] && !leads && (token.word.join || (token.mark === '-' && !token.spaced))) covered[i] = true
  }
}

/** The language whose date words count where that of the text is unknown. */
const DEFAULT_LANGUAGE = 'en'

/** Which tokens of a line belong to dates, labels and reading times. */
function coverage(line: string, { tokens, spans, labels }: Reading, context: DateContext): boolean[] {
  const covered = tokens.map(() => false)
  for (const span of spans) cover(covered, span.first, span.last)
  for (const { index, span } of labels) if (span >= 0 || spans.length === 0) covered[index] = true
  coverReadingTimes(tokens, covered)
  coverLeading(tokens, covered)
  coverTrailing(tokens, covered)
  uncoverNames(line, tokens, covered, languageOf(context) || DEFAULT_LANGUAGE)
  return covered
}

/** Share of the letters and digits of a line that belong to dates. */
function shareOf(tokens: readonly Token[], covered: readonly boolean[]): number {
  let all = 0
  let dated = 0
  for (const [index, token] of tokens.entries()) {
    all += size(token)
    if (covered[index]) dated += size(token)
  }
  return all === 0 ? 0 : dated / all
}

/** Drops a bracket whose counterpart was part of the date. */
function withoutStrayBracket(piece: string): string {
  if (/[)\]）】]$/.test(piece) && !/[([（【]/.test(piece)) return piece.slice(0, -1).trimEnd()
  return /^[([（【]/.test(piece) && !/[)\]）】]/.test(piece) ? piece.slice(1).trimStart() : piece
}

/** What remains of a line without the marked tokens, its pieces joined by bars. */
function restOf(line: string, tokens: readonly Token[], covered: readonly boolean[]): string {
  const pieces: string[] = []
  let from = -1
  for (let i = 0; i <= tokens.length; i++) {
    const isLeft = i < tokens.length && !covered[i]
    if (isLeft && from < 0) from = at(tokens, i).start
    if (isLeft || from < 0) continue
    pieces.push(withoutStrayBracket(line.slice(from, at(tokens, i - 1).end).replace(SEPARATORS, '')))
    from = -1
  }
  return pieces.filter((piece) => piece !== '').join(' | ')
}

/** The label at the end of a line that waits for a date on the next. */
function opensOf({ tokens, labels }: Reading): 'published' | 'modified' | undefined {
  const last = labels.at(-1)
  if (!last || last.span >= 0) return undefined
  return tokens.slice(last.index + 1).every((token) => joins(token) || token.mark === ':') ? last.label : undefined
}

function readLong(line: string, context: DateContext): DateLine {
  const mentions = findDates(line, context)
  const dated = mentions.reduce((sum, mention) => sum + mention.end - mention.start, 0)
  return { mentions, share: dated / line.length, rest: line.trim() }
}

/** Reads a line of the usual length token by token. */
function readShort(line: string, context: DateContext): DateLine {
  const reading = readStretch(line, 0, line.length, context)
  const covered = coverage(line, reading, context)
  const opens = opensOf(reading)
  const share = shareOf(reading.tokens, covered)
  const rest = share === 0 ? line.trim() : restOf(line, reading.tokens, covered)
  return { mentions: reading.mentions, share, rest, ...(opens && { opens }) }
}

function saysDate({ label, day, reading, ago }: Word): boolean {
  return (label !== undefined || day || reading || ago) === true
}

/**
 * Reads a line as a date line: the dates that it names, the share of the line that they take, and what remains. Takes
 * time linear in its length.
 */
export function readDateLine(line: string, context: DateContext = {}): DateLine {
  if (DIGIT.test(line)) return line.length > LONGEST ? readLong(line, context) : readShort(line, context)
  if (line.length <= LONGEST_WORDS && hasWord(line, saysDate)) return readShort(line, context)
  return { mentions: [], share: 0, rest: line.trim() }
}
