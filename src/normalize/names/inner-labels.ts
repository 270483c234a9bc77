import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const HAN_LABEL = /^\p{Script=Han}{2,6}$/u
const labels = [...new Set(LANGUAGES.flatMap((row) => [...phrasesOf(row.byline), ...phrasesOf(row.role)]))]
const within = (column: readonly string[]): string =>
  `(?<=\\p{Script=Han})\\s+(?:${anyOf(column.filter((label) => HAN_LABEL.test(label)))})\\s*[:：/／|｜丨＝=・]?\\s*(?=\\p{Script=Han})`
const INNER = new RegExp(within(labels), 'gu')
/** What follows the label of an editor or a photographer names no author. */
const OTHERS = LANGUAGES.flatMap((row) => [...phrasesOf(row.editor), ...phrasesOf(row.credit)])
const OTHERS_WORK = new RegExp(`${within(OTHERS)}.*$`, 'u')

/** Languages that put a space between two names in Han characters, and none within a name. */
const SPACED: ReadonlySet<string> = new Set(
  LANGUAGES.filter((row) => row.spacedNames === 'han').map(({ code }) => code),
)
const BETWEEN = /(?<=(?:^|\s)\p{Script=Han}{2,3})\s(?=\p{Script=Han}{2,3}(?:\s|$))/gu

/** What follows a name and is too long for another: the account that publishes, "苏苏 灶边闲话". */
const BEHIND = /(?<=(?:^|[\s、])\p{Script=Han}{2,3})\s\p{Script=Han}{4,}(?:\s.*)?$/u

/** A list of names with a comma for each space between two: "李晓梅 王强" in Chinese. */
export const withPartedNames = (text: string, language: string | undefined): string =>
  SPACED.has(language?.split('-')[0] ?? '') ? text.replace(BETWEEN, '、').replace(BEHIND, '') : text

/**
 * A byline in Han characters with a comma for each label but the first, "记者 李晓梅 通讯员 王强", and without the others
 * behind them, "文丨王建国 编辑丨李明".
 */
export const withoutInnerLabels = (text: string): string =>
  /\s/u.test(text) ? text.replace(OTHERS_WORK, '').replace(INNER, '、') : text
