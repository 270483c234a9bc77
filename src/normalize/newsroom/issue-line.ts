import { readDateLine } from '../dates/date-line.ts'
import { BEFORE_NUMBER, BEHIND_NUMBER, ISSUE_NAMES } from '../languages/issue-words.ts'
import { namesPublication } from '../languages/mastheads.ts'
import { foldPhrase } from '../languages/newsroom-phrases.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { saysPage } from '../printed-pages/page-number.ts'
import { fold } from '../text/fold.ts'
import { HAS_DATE } from '../thresholds.ts'

/** A line that names the issue of a periodical. */
export interface IssueLine {
  /** The date of the issue as the line gives it. */
  readonly date?: string
  /** Whether a date or price beside the number shows that the lines above are the periodical's name. */
  readonly isSure: boolean
}

/** Longest such line in UTF-16 units. */
const LONGEST = 90

const counted = anyOf(BEFORE_NUMBER)
/** "Nr. 14 (212)", "Volume 12, Issue 3", "Anno XII n. 38", "第3号". */
const COUNTED = new RegExp(
  `^(?:[\\s.,;:/|()–—-]{0,3}(?:(?:${counted})\\.?[:：]?\\s?){0,2}(?:\\p{Nd}{1,5}|[IVXLC]{1,8})(?:${anyOf(BEHIND_NUMBER)}|(?!\\p{L}))){1,4}[\\s.)]{0,2}$`,
  'iu',
)
const NAMED = new RegExp(`(?<!\\p{L})(?:${counted})\\.?[:：]?\\s?(?:\\p{Nd}|[IVXLC]+(?!\\p{L}))`, 'iu')
const NAMES = new Set(ISSUE_NAMES.map(foldPhrase))
/** Longest named issue with the marks around it, in UTF-16 units. */
const LONGEST_NAME = Math.max(...Array.from(NAMES, ({ length }) => length)) + 6

const prices = anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.price)))
/** "Price: £1.20", "1,90 Euro", "1部150円". */
const PRICE = new RegExp(
  `^(?:(?:${prices})\\s?[:：]?\\s?){0,2}\\p{Nd}{1,6}(?:[.,]\\p{Nd}{1,2})?\\s?(?:${prices})?\\.?$`,
  'iu',
)
const PRICE_LABEL = new RegExp(`^(?:${prices})(?:$|[\\s:：\\p{Nd}])|\\p{Nd}\\s?(?:${prices})\\.?$`, 'iu')

/** Whether a part of a line is the number of an issue or of a page, or the name of an issue. */
export const isIssueNumber = (part: string): boolean =>
  (NAMED.test(part) && COUNTED.test(part)) || (/\p{Nd}/u.test(part) ? saysPage(part) : NAMES.has(foldPhrase(part)))
/** Whether a part of a line is the price of an issue. */
export const isIssuePrice = (part: string): boolean =>
  PRICE_LABEL.test(part) && (!/\p{Nd}/u.test(part) || PRICE.test(part))

const BETWEEN = /\s*[|•·]\s*|\s+[–—-]\s+|[,;]\s+|\.\s+(?=\p{Lu}\p{Ll})|\s{2,}|\u3000/u

/** The parts of a line that gives an issue: its name, number, price and the like. */
export const partsOfIssue = (text: string): readonly string[] =>
  text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))

/**
 * Reads a line that only gives the issue of a periodical, with its name, date and price: "Saturday, 11 March 2023 · No. 4,311
 * · 60p". Undefined for any other line.
 */
export function readIssueLine(text: string): IssueLine | undefined {
  if (text.length > LONGEST) return undefined
  if (!/\p{Nd}/u.test(text))
    return text.length <= LONGEST_NAME && NAMES.has(foldPhrase(text)) ? { isSure: false } : undefined
  if (!NAMED.test(text)) return partsOfIssue(text).every(saysPage) ? { isSure: false } : undefined
  const { share, rest, mentions } = readDateLine(text)
  const dated = share >= HAS_DATE ? mentions[0] : undefined
  const parts = partsOfIssue(dated ? rest : text)
  const [number, price] = [parts.some(isIssueNumber), parts.some((part) => isIssuePrice(part) && !isIssueNumber(part))]
  if (!number || !parts.every((part) => isIssueNumber(part) || isIssuePrice(part) || namesPublication(fold(part))))
    return isIssueNumber(text) ? { isSure: false } : undefined
  return { isSure: price || dated !== undefined, ...(dated?.complete && { date: text.slice(dated.start, dated.end) }) }
}
