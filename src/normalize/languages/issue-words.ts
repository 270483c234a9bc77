import { LANGUAGES, phrasesOf } from './table.ts'

const phrases = LANGUAGES.flatMap((row) => phrasesOf(row.issue))
const counted = phrases.filter((phrase) => phrase.includes('#')).map((phrase) => phrase.split('#'))

/** Lines that name the issue of a periodical without its number. */
export const ISSUE_NAMES: readonly string[] = phrases.filter((phrase) => !phrase.includes('#'))
/** Words and signs before the number of an issue: "no", "第", "№". */
export const BEFORE_NUMBER: readonly string[] = counted.flatMap(([before = '']) => (before === '' ? [] : [before]))
/** Words behind it: "号". */
export const BEHIND_NUMBER: readonly string[] = counted.flatMap(([, behind = '']) => (behind === '' ? [] : [behind]))
