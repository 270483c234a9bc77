import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { labelLength } from '../names/byline-label.ts'
import { nameLikeness } from '../names/name-like.ts'
import { splitNames } from '../names/split-names.ts'
import { LONGEST_BYLINE, SURELY_NAME } from '../thresholds.ts'

const END_OF_LABEL = /\s*[:：/／・]$/u

/** The labels of a column that a colon or the like may follow, without it. */
const labelsOf = (column: 'author' | 'byline' | 'credit'): string[] =>
  LANGUAGES.flatMap((row) => phrasesOf(row[column]))
    .filter((label) => column === 'author' || END_OF_LABEL.test(label))
    .map((label) => label.replace(END_OF_LABEL, ''))

const WRITING: ReadonlySet<string> = new Set([...labelsOf('author'), ...labelsOf('byline')])
const PICTURING: ReadonlySet<string> = new Set(labelsOf('credit').filter((label) => !WRITING.has(label)))

/** Most words of a label. */
const LABEL_WORDS = 3

/** The number of words of the label at `from`; 0 without one. */
function labelAt(words: readonly string[], from: number, labels: ReadonlySet<string>): number {
  for (let count = LABEL_WORDS; count > 0; count--) {
    const label = words.slice(from, from + count).join(' ')
    if (labels.has(label.toLowerCase())) return count
  }
  return 0
}

const areNames = (text: string): boolean => splitNames(text).every((name) => nameLikeness(name) >= SURELY_NAME)

const OPENINGS: ReadonlySet<string> = new Set(Array.from(WRITING, (label) => label.split(' ')[0] ?? ''))

/** The two credits of "Words Ann Lee   Pictures Bo Ek". */
function labelledFirst(text: string): readonly string[] | undefined {
  if (!OPENINGS.has(text.slice(0, Math.max(0, text.indexOf(' '))).toLowerCase())) return undefined
  const words = text.split(/\s+/u)
  const join = (from: number, to?: number) => words.slice(from, to).join(' ')
  const written = labelAt(words, 0, WRITING)
  if (written === 0) return undefined
  for (let at = written + 1; at < words.length - 1; at++) {
    const pictured = labelAt(words, at, PICTURING)
    if (pictured === 0 || !areNames(join(written, at)) || !/^\p{Lu}/u.test(words[at + pictured] ?? '')) continue
    return [`${join(0, written)}: ${join(written, at)}`, `${join(at, at + pictured)}: ${join(at + pictured)}`]
  }
  return undefined
}

const LABELLED_BEHIND = /^(\p{Lu}[^()]*)\(([^()]+)\)\s?(?:[,;&]|\p{Ll}+)?\s?(\p{Lu}[^()]*)\(([^()]+)\)$/u

/** The two credits of "Ann Lee (words) and Bo Ek (pictures)", with or without a label before them: "By Ann Lee (words)". */
function labelledBehind(text: string): readonly string[] | undefined {
  if (!text.endsWith(')')) return undefined
  const [, one = '', its = '', other = '', others = ''] = LABELLED_BEHIND.exec(text) ?? []
  const kinds = [its, others].map((label) => label.trim().toLowerCase())
  const areKnown = kinds.every((label) => PICTURING.has(label) || WRITING.has(label))
  if (!areKnown || !kinds.some((label) => PICTURING.has(label))) return undefined
  return [`${its}: ${one.slice(labelLength(one)).trim()}`, `${others}: ${other.trim()}`]
}

const IN_HAN = /^(\p{Script=Han}{1,5})\s?[/／・]\s?([^\s/／・]+)\s+(\p{Script=Han}{1,5})\s?[/／・]\s?([^/／・]+)$/u

/** The two credits of "文/王小明 图/李大同". */
function labelledInHan(text: string): readonly string[] | undefined {
  const [, its = '', one = '', others = '', other = ''] = IN_HAN.exec(text) ?? []
  return WRITING.has(its) && PICTURING.has(others) ? [`${its}：${one}`, `${others}：${other}`] : undefined
}

/**
 * The credits of a line that names who wrote and who took the pictures, each with its label and a colon: "Words Ann Lee
 * Pictures Bo Ek". Undefined for any other line.
 */
export function pairedCredits(text: string): readonly string[] | undefined {
  if (text.length > LONGEST_BYLINE || /[:：]/u.test(text)) return undefined
  return labelledFirst(text) ?? labelledBehind(text) ?? labelledInHan(text)
}
