import { textOfHtml } from '../../content/plain-text.ts'
import type { Entry } from '../../domain/entry.ts'
import { foldUnit } from '../../normalize/dates/words/fold.ts'

/** The words that a translation leaves unchanged. */
interface DistinctiveWords {
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

const WORD = /\p{Lu}[\p{L}\p{M}]{3,}/gu
const NUMBER = /\p{Nd}{2,9}/gu
/** Excluded, because days of the month and years occur in unrelated articles too. */
const LAST_DAY = 31
const YEARS = [1900, 2099] as const

/** What two texts must share: a share of the items of the one that has fewer, and a number of items. */
const NAMES = { share: 0.15, least: 3 }
const NUMBERS = { share: 0.3, least: 2 }

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Digits of all scripts are equivalent. */
function toNumber(digits: string): number {
  return Number(String.fromCharCode(...[...digits].map((digit) => foldUnit(digit.charCodeAt(0)))))
}

function isDistinctive(number: number): boolean {
  return number > LAST_DAY && !(number >= YEARS[0] && number <= YEARS[1])
}

/** The names and numbers of a text, in a form that does not depend on language, and their positions. */
export function namesAndNumbers(text: string): readonly { readonly what: string; readonly at: number }[] {
  const names = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ what: plain(word), at: index }))
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: digits, index }) => ({ what: `${toNumber(digits)}`, at: index }))
  return [...names, ...numbers]
}

function distinctiveWords({ content, title }: Entry): DistinctiveWords {
  const text = `${title}\n${textOfHtml(content)}`
  const numbers = (text.match(NUMBER) ?? []).map(toNumber).filter(isDistinctive)
  return { names: new Set((text.match(WORD) ?? []).map(plain)), numbers: new Set(numbers.map(String)) }
}

function haveEnoughInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>, { share, least }: typeof NAMES): boolean {
  const common = [...a].filter((one) => b.has(one)).length
  return common >= least && common >= share * Math.min(a.size, b.size)
}

/** Whether two texts in different languages share more names or numbers than chance would explain. */
export function shareNamesOrNumbers(one: Entry, other: Entry): boolean {
  const [a, b] = [distinctiveWords(one), distinctiveWords(other)]
  return haveEnoughInCommon(a.names, b.names, NAMES) || haveEnoughInCommon(a.numbers, b.numbers, NUMBERS)
}
