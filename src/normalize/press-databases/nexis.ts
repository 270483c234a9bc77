import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { HeaderEntry } from '../headers/header-block.ts'
import { isBlank } from '../lines/blank.ts'
import { HAS_DATE } from '../thresholds.ts'
import type { DatabaseRecord } from './collect-record.ts'
import { cutAtLabels, recordOf, toEntry } from './collect-record.ts'
import {
  type DatabaseField,
  type DatabaseLabel,
  NEXIS,
  nexisWords,
  readBareLabel,
  readDatabaseLabel,
  WORDS,
} from './database-labels.ts'

/**
 * Most lines above the first label (number of documents, copyright, newspaper, date, edition, title), and the longest
 * of them in UTF-16 units.
 */
const MOST_ABOVE = 10
const LONGEST_ABOVE = 200

const RIGHTS = new RegExp(`^\\s*(?:${nexisWords('rights')})`, 'iu')
const COUNT = new RegExp(`^\\s*\\p{Nd}+ (?:${nexisWords('of')}) \\p{Nd}+ \\p{L}+\\s*$`, 'iu')
const EDITION = new RegExp(`^\\s*(?:[^.\\p{Nd}]{0,30}\\s)?(?:${nexisWords('edition')})\\s*$`, 'iu')

/** Fields whose labels stand alone on a line, with the value below. */
const ALONE: ReadonlySet<DatabaseField> = new Set(['body', 'other'])

function labelOf(line: SourceLine | undefined): DatabaseLabel | undefined {
  if (!line) return undefined
  const bare = readBareLabel(line, NEXIS)
  return bare && ALONE.has(bare.field) ? bare : readDatabaseLabel(line, NEXIS)
}

/** The label of length is among so many first lines, and such a line is at most this long in UTF-16 units. */
const HEAD = 60
const LONGEST_COUNT = 60
const COUNTED = /:\s{1,3}\d/

/**
 * Whether one of the first lines gives the length of the text: "LENGTH: 187 words". Only Nexis exports have that line.
 */
const isCounted = (lines: readonly SourceLine[]): boolean =>
  lines.slice(0, HEAD).some((line) => {
    const mayCount = line.text.length < LONGEST_COUNT && COUNTED.test(line.text)
    const label = mayCount ? readDatabaseLabel(line, NEXIS) : undefined
    return label?.field === 'length' && WORDS.test(label.value)
  })

/** Index where the text begins: after the label of the body, or after the last labelled line above the text. */
function endOfHead(lines: readonly SourceLine[], first: number): number {
  let end = first
  for (let at = first; at < lines.length; at++) {
    const label = labelOf(lines[at])
    if (label?.field === 'body') return label.value === '' ? at + 1 : at
    const goesOn = !isBlank(lines[at]) && !isBlank(lines[at - 1]) && at > first
    if (!label && !isBlank(lines[at]) && !goesOn) return end
    if (label || goesOn) end = at + 1
  }
  return end
}

const isFoot = (line: SourceLine | undefined): boolean => labelOf(line) !== undefined || RIGHTS.test(line?.text ?? '')

/**
 * Index where the labelled lines below the text begin: each paragraph from there on opens with a label or is a
 * copyright notice.
 */
function startOfFoot(lines: readonly SourceLine[], end: number): number {
  let start = lines.length
  for (let at = lines.length - 1; at >= end; at--) {
    const opens = !isBlank(lines[at]) && (at === end || isBlank(lines[at - 1]) || isFoot(lines[at]))
    if (!opens) continue
    if (!isFoot(lines[at])) return start
    start = at
  }
  return start
}

const UNLABELLED = { field: 'other', label: '', value: '' } as const

/** The labelled lines as header entries. Nexis repeats some headlines below their label; the repetition is dropped. */
function toEntries(lines: readonly SourceLine[]): readonly HeaderEntry[] {
  const told = lines.filter((line) => !isBlank(line))
  const parts = cutAtLabels(told, (line) => labelOf(line) ?? (line === told[0] ? UNLABELLED : undefined))
  return parts.map((part) => {
    const [own] = part.values
    return toEntry({ ...part, values: part.values.filter((value, at) => at === 0 || value.trim() !== own) })
  })
}

/**
 * An entry without what follows its value: the writer's title ("Ann Lee, Courier Staff Writer") or the page ("METRO;
 * Pg. B1").
 */
function withoutRest(entry: HeaderEntry): HeaderEntry {
  if (entry.field === 'author') return { ...entry, value: entry.value.replace(/^([^,;]+),\s[^,;]*$/u, '$1') }
  return entry.field === 'section' ? { ...entry, value: entry.value.split(';')[0] ?? '' } : entry
}

const entry = (field: HeaderEntry['field'], line: SourceLine): HeaderEntry => ({
  field,
  value: line.text.trim(),
  lines: [line],
})

function isDate(text: string): boolean {
  const { mentions, share } = readDateLine(text)
  return share >= HAS_DATE && mentions.some(({ complete }) => complete)
}

const isBody = ({ field }: HeaderEntry): boolean => field === 'body'

/**
 * Newspaper, date and title above the labels. The title comes first, or in older exports last. Undefined where one is
 * missing.
 */
function entriesAbove(lines: readonly SourceLine[], hasTitle: boolean): readonly HeaderEntry[] | undefined {
  const told = lines.filter(({ text }) => !RIGHTS.test(text) && !COUNT.test(text) && !EDITION.test(text))
  const at = told.findIndex(({ text }) => isDate(text))
  const [date, source] = [told[at], told[at - 1]]
  const title = hasTitle ? undefined : (told[at + 1] ?? (at > 1 ? told[0] : undefined))
  if (!date || (!hasTitle && !title)) return undefined
  return [entry('date', date), ...(source ? [entry('source', source)] : []), ...(title ? [entry('title', title)] : [])]
}

/**
 * Reads a Nexis export: newspaper and date, then labelled lines with the length among them, then the text, then more
 * labelled lines. Undefined for any other text.
 */
export function readNexis(lines: readonly SourceLine[]): DatabaseRecord | undefined {
  if (!isCounted(lines)) return undefined
  const first = lines.findIndex((line) => labelOf(line) !== undefined)
  const above = lines.slice(0, first).filter((line) => !isBlank(line))
  if (above.length > MOST_ABOVE || above.some(({ text }) => text.trim().length > LONGEST_ABOVE)) return undefined
  const end = endOfHead(lines, first)
  const head = toEntries(lines.slice(first, end)).map(withoutRest)
  const hasTitle = head.some(({ field }) => field === 'title')
  const said = entriesAbove(above, hasTitle)
  if (!said) return undefined
  const foot = startOfFoot(lines, end)
  const [labels, entries] = [head.filter(isBody), head.filter((one) => !isBody(one))]
  const known = new Set(said.flatMap((one) => one.lines))
  const marks = [...above.filter((line) => !known.has(line)), ...labels.flatMap((one) => one.lines)]
  return {
    header: recordOf([...said, ...entries, ...toEntries(lines.slice(foot))], marks),
    text: lines.slice(end, foot),
  }
}
