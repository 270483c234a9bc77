import { textOfHtml } from '../../content/plain-text.ts'
import type { Entry } from '../../domain/entry.ts'
import { foldUnit } from '../../normalize/dates/words/fold.ts'

/** What a translation leaves as it is. */
interface Ground {
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

const WORD = /\p{Lu}[\p{L}\p{M}]{3,}/gu
const NUMBER = /\p{Nd}{2,9}/gu
/** Days of a month and years stand in unrelated articles too. */
const LAST_DAY = 31
const YEARS = [1900, 2099] as const

/** Share of what the poorer of two texts has, and number of things, that two texts must have in common. */
const NAMES = { share: 0.15, least: 3 }
const NUMBERS = { share: 0.3, least: 2 }

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Digits of every script count alike. */
function toNumber(digits: string): number {
  return Number(String.fromCharCode(...[...digits].map((digit) => foldUnit(digit.charCodeAt(0)))))
}

function isTelling(number: number): boolean {
  return number > LAST_DAY && !(number >= YEARS[0] && number <= YEARS[1])
}

/** The names and the numbers of a text, as both stand in any language, and where. */
export function namesAndNumbers(text: string): readonly { readonly what: string; readonly at: number }[] {
  const names = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ what: plain(word), at: index }))
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: digits, index }) => ({ what: `${toNumber(digits)}`, at: index }))
  return [...names, ...numbers]
}

function groundOf({ content, title }: Entry): Ground {
  const text = `${title}\n${textOfHtml(content)}`
  const numbers = (text.match(NUMBER) ?? []).map(toNumber).filter(isTelling)
  return { names: new Set((text.match(WORD) ?? []).map(plain)), numbers: new Set(numbers.map(String)) }
}

function isMuch(a: ReadonlySet<string>, b: ReadonlySet<string>, { share, least }: typeof NAMES): boolean {
  const common = [...a].filter((one) => b.has(one)).length
  return common >= least && common >= share * Math.min(a.size, b.size)
}

/** Whether two texts in different languages name so many of the same people, places or numbers that chance does not explain it. */
export function shareGround(one: Entry, other: Entry): boolean {
  const [a, b] = [groundOf(one), groundOf(other)]
  return isMuch(a.names, b.names, NAMES) || isMuch(a.numbers, b.numbers, NUMBERS)
}
