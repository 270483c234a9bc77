import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const HAN_LABEL = /^\p{Script=Han}{2,6}$/u
const labels = [...new Set(LANGUAGES.flatMap((row) => [...phrasesOf(row.byline), ...phrasesOf(row.role)]))]
const INNER = new RegExp(
  `(?<=\\p{Script=Han})\\s+(?:${anyOf(labels.filter((label) => HAN_LABEL.test(label)))})\\s*(?=\\p{Script=Han})`,
  'gu',
)

/** Languages that put a space between two names in Han characters, and none within a name. */
const SPACED: ReadonlySet<string> = new Set(
  LANGUAGES.filter((row) => row.spacedNames === 'han').map(({ code }) => code),
)
const BETWEEN = /(?<=(?:^|\s)\p{Script=Han}{2,3})\s(?=\p{Script=Han}{2,3}(?:\s|$))/gu

/** A list of names with a comma for each space between two: "李晓梅 王强" in Chinese. */
export const withPartedNames = (text: string, language: string | undefined): string =>
  SPACED.has(language?.split('-')[0] ?? '') ? text.replace(BETWEEN, '、') : text

/** A byline in Han characters with a comma for each label but the first: "记者 李晓梅 通讯员 王强". */
export const withoutInnerLabels = (text: string): string => (/\s/u.test(text) ? text.replace(INNER, '、') : text)
