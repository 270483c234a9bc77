import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { type HeaderField, MAIL_FIELDS, RECORD_FIELDS } from './label-table.ts'
import { isAlone, isMachineField, type Labelled, opensBody, readLabelled, readUnknown } from './labelled-line.ts'

/** One field of a header: its value, and the lines it stands on. */
export interface HeaderEntry {
  readonly field: HeaderField
  readonly value: string
  /** The line of the label, and the lines that the value continues on. */
  readonly lines: readonly SourceLine[]
}

/** The labelled lines that a mail or an exported record begins with. */
export interface HeaderBlock {
  readonly kind: 'mail' | 'record'
  readonly entries: readonly HeaderEntry[]
  /** Ruled lines and announcements around the block. */
  readonly marks: readonly SourceLine[]
  /** Index of the line where the text begins. */
  readonly end: number
}

/** A ruled line: "-----". */
const RULE = /^\s*(?:[-=_*~#·•]\s?){3,}/u
/** Most lines of a header, and most ruled lines and announcements above it. */
const MOST_LINES = 60
const MOST_MARKS = 2

/** Number of lines above the block: ruled lines, an announcement of a forwarded mail, or the record's number. */
function markBefore(lines: readonly SourceLine[]): number {
  let at = 0
  for (let marks = 0; at < lines.length; at++) {
    const line = lines[at]
    if (isBlank(line)) continue
    const isMark = RULE.test(line?.text ?? '') || /[:：]\s*$|^\[[\w-]+=[^\]]*\]$/u.test(line?.text ?? '')
    if (readLabelled(line) || !isMark || ++marks > MOST_MARKS) break
  }
  return at
}

/** The labelled lines found, and the index after the last of them. */
interface Collected {
  readonly found: readonly Labelled[]
  readonly end: number
}

/**
 * Collects the labelled lines from `at` on, with the lines that continue their values. Blank lines may stand between
 * them.
 */
function collect(lines: readonly SourceLine[], at: number): Collected {
  const found: Labelled[] = []
  let end = at
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next]
    const last = found.at(-1)
    const one = readLabelled(line) ?? unknownBetween(lines, next, last)
    if (one) found.push(one)
    else if (isBlank(line)) continue
    else if (!line || !last || !continues(lines, next, last)) break
    else {
      last.lines.push(line)
      last.values.push(line.text.trim())
    }
    end = next + 1
    if (one && found.length > 1 && opensBody(one)) break
  }
  return { found, end }
}

/** The line below another; paragraphs of a document have blank lines between them. */
const lineBelow = (lines: readonly SourceLine[], at: number): SourceLine | undefined =>
  lines[at]?.markup !== undefined && isBlank(lines[at + 1]) ? lines[at + 2] : lines[at + 1]

const isRow = (line: SourceLine | undefined): boolean => line?.markup?.kind === 'row'

/** A line with an unknown label between two with known ones. */
const unknownBetween = (lines: readonly SourceLine[], at: number, last: Labelled | undefined): Labelled | undefined =>
  last && (isRow(lines[at]) || !isAlone(last)) && readLabelled(lineBelow(lines, at))
    ? readUnknown(lines[at] as SourceLine, last.lines[0]?.text ?? '')
    : undefined

/** Whether a line continues the value above it: it is indented, or the label stands alone, or another label follows. */
function continues(lines: readonly SourceLine[], at: number, last: Labelled): boolean {
  if (isBlank(lines[at - 1]) || isRow(lines[at])) return false
  if (/^\s/u.test(lines[at]?.text ?? '') || isAlone(last)) return true
  return last.values.length === 1 && readLabelled(lines[at + 1]) !== undefined
}

/** The field that a label stands for in a language, or else in English, which all languages' programs use. */
function fieldIn({ label, meanings }: Labelled, code: string, fields: readonly HeaderField[]): HeaderField | undefined {
  const find = (language: string) =>
    fields.find((field) => meanings.some((one) => one.code === language && one.field === field))
  return find(code) ?? find('en') ?? (isMachineField(label) ? 'other' : undefined)
}

/** The fields of the labels, read in the language in which most of them are known. */
function readInBestLanguage(
  found: readonly Labelled[],
  fields: readonly HeaderField[],
): readonly (HeaderField | undefined)[] {
  const codes = new Set(found.flatMap(({ meanings }) => meanings.map(({ code }) => code)))
  let best: readonly (HeaderField | undefined)[] = []
  let most = 0
  for (const code of codes) {
    const read = found.map((one) => fieldIn(one, code, fields))
    const known = new Set(read.filter((field) => field !== undefined && field !== 'other')).size
    if (known > most) [best, most] = [read, known]
  }
  return best
}

/** Fewest labelled lines of a header. */
const FEWEST_FIELDS = 2
/** At most one label in so many may be unknown. */
const UNKNOWN_ONE_IN = 3

type Read = readonly (HeaderField | undefined)[]

const isMail = (read: Read): boolean => read.includes('subject') && (read.includes('from') || read.includes('to'))
/**
 * Whether the labels are those of a record: a title and at least one other field, and at most a third of them unknown.
 */
const isRecord = (read: Read): boolean =>
  read.includes('title') &&
  new Set(read.filter((field) => field !== undefined && field !== 'other')).size >= FEWEST_FIELDS &&
  read.filter((field) => field === undefined).length * UNKNOWN_ONE_IN <= read.length

/**
 * The part of the labelled lines that is a mail's header, which ends at the first blank line (RFC 5322, section 2.1).
 */
function untilBlankLine(lines: readonly SourceLine[], whole: Collected): Collected {
  const first = lines.indexOf(whole.found[0]?.lines[0] as SourceLine)
  const blank = lines.findIndex((line, at) => at > first && isBlank(line))
  if (blank < 0 || blank >= whole.end) return whole
  const found = whole.found.filter(({ lines: [line] }) => line !== undefined && lines.indexOf(line) < blank)
  return isMail(readInBestLanguage(found, MAIL_FIELDS)) ? { found, end: blank } : whole
}

/** Finds the header that a text begins with; undefined where the first lines do not have the form of one. */
export function findHeader(lines: readonly SourceLine[]): HeaderBlock | undefined {
  const start = markBefore(lines)
  if (!readLabelled(lines[start])) return undefined
  const { found, end } = untilBlankLine(lines, collect(lines, start))
  if (found.length < FEWEST_FIELDS) return undefined
  const mail = readInBestLanguage(found, MAIL_FIELDS)
  const read = isMail(mail) ? mail : readInBestLanguage(found, RECORD_FIELDS)
  if (!isMail(mail) && !isRecord(read)) return undefined
  // Unknown labels below the last known one may be text.
  const known = read.findLastIndex((field) => field !== undefined) + 1
  const stop = known < found.length ? lines.indexOf(found[known]?.lines[0] as SourceLine) : end
  const after = closingRule(lines, stop)
  return {
    kind: isMail(mail) ? 'mail' : 'record',
    entries: found.slice(0, known).map(({ lines, values }, at) => ({
      field: read[at] ?? 'other',
      value: values.join(' ').trim(),
      lines,
    })),
    marks: [...lines.slice(0, start), ...lines.slice(stop, after)].filter((line) => !isBlank(line)),
    end: after,
  }
}

/** Index after the ruled line below the block, if there is one. */
function closingRule(lines: readonly SourceLine[], end: number): number {
  let at = end
  while (isBlank(lines[at])) at++
  return RULE.test(lines[at]?.text ?? '') ? at + 1 : end
}
