import { anyOf } from './patterns.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

const phrases = LANGUAGES.flatMap((row) => phrasesOf(row.issue))
const counted = phrases.filter((phrase) => phrase.includes('#')).map((phrase) => phrase.split('#'))

/** Lines that name the issue of a periodical without its number. */
export const ISSUE_NAMES: readonly string[] = phrases.filter((phrase) => !phrase.includes('#'))
/** Words and signs before the number of an issue: "no", "第", "№". */
export const BEFORE_NUMBER: readonly string[] = counted.flatMap(([before = '']) => (before === '' ? [] : [before]))
/** Words behind it: "号". */
export const BEHIND_NUMBER: readonly string[] = counted.flatMap(([, behind = '']) => (behind === '' ? [] : [behind]))

/** Words before the number of an issue, abbreviations among them, and signs. */
const [WORDS, SHORT, SIGNS] = [/^\p{L}{3,}$/u, /^\p{L}{1,3}$/u, /[^\p{L}\s]$/u].map((form) =>
  anyOf(BEFORE_NUMBER.filter((word) => form.test(word))),
)
/**
 * The number of an issue before its month, which is no day: "No. 3, March 2021", "Sayı 2, Haziran 2022". Without a
 * comma, a word may stand before a day: "Newsletter 12 March 2021".
 */
export const ISSUE_BEFORE_MONTH = new RegExp(
  `(?<!\\p{L})(?:(?:(?:${SHORT})\\.|${SIGNS})\\s?\\d{1,2},?|(?:${WORDS})\\s?\\d{1,2},)\\s{1,3}\\p{L}{3,12}\\.?\\s{1,3}\\d{4}`,
  'iu',
)
