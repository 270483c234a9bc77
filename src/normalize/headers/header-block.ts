import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { type HeaderField, MAIL_FIELDS, RECORD_FIELDS } from './label-table.ts'
import { isAlone, isMachine, type Labelled, opensBody, readLabelled } from './labelled-line.ts'

/** One field of a header: what it says, and the lines that say it. */
export interface HeaderEntry {
  readonly field: HeaderField
  readonly value: string
  /** The line of the label; the value may go on below it. */
  readonly lines: readonly SourceLine[]
}

/** The labelled lines that a mail or a record of a content system opens with. */
export interface HeaderBlock {
  readonly kind: 'mail' | 'record'
  readonly entries: readonly HeaderEntry[]
  /** Rules and announcements around the block that say nothing. */
  readonly marks: readonly SourceLine[]
  /** Where the text begins: an index among the lines. */
  readonly end: number
}

const RULE = /^\s*(?:[-=_*~#·•]\s?){3,}/u
const MOST_LINES = 60
const MOST_MARKS = 2

/** What stands above a block: a rule, or a line that announces a forwarded mail. */
function markBefore(lines: readonly SourceLine[]): number {
  let at = 0
  for (let marks = 0; at < lines.length; at++) {
    const line = lines[at]
    if (isBlank(line)) continue
    const isMark = RULE.test(line?.text ?? '') || /[:：]\s*$/u.test(line?.text ?? '')
    if (readLabelled(line) || !isMark || ++marks > MOST_MARKS) break
  }
  return at
}

/** Labels in their order, and where the text below them begins. */
interface Collected {
  readonly found: readonly Labelled[]
  readonly end: number
}

/** The labelled lines from `at` on; lines that continue a value are its. A blank line may stand between two labels. */
function collect(lines: readonly SourceLine[], at: number): Collected {
  const found: Labelled[] = []
  let end = at
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next]
    const last = found.at(-1)
    const one = readLabelled(line)
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

/** Whether a line goes on with the value above it: it is indented, or the label stands alone, or another label follows. */
function continues(lines: readonly SourceLine[], at: number, last: Labelled): boolean {
  if (isBlank(lines[at - 1])) return false
  if (/^\s/u.test(lines[at]?.text ?? '') || isAlone(last)) return true
  return last.values.length === 1 && readLabelled(lines[at + 1]) !== undefined
}

/** The field that a label stands for in a language, English standing in for all. */
function fieldIn({ label, meanings }: Labelled, code: string, fields: readonly HeaderField[]): HeaderField | undefined {
  const find = (language: string) =>
    fields.find((field) => meanings.some((one) => one.code === language && one.field === field))
  return find(code) ?? find('en') ?? (isMachine(label) ? 'other' : undefined)
}

/** The labels read in the language that knows most of them. */
function readAs(found: readonly Labelled[], fields: readonly HeaderField[]): readonly (HeaderField | undefined)[] {
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

type Read = readonly (HeaderField | undefined)[]

const isMail = (read: Read): boolean => read.includes('subject') && (read.includes('from') || read.includes('to'))
/** A title and one thing more, and few lines that nothing is known of. */
const isRecord = (read: Read): boolean =>
  read.includes('title') &&
  new Set(read.filter((field) => field !== undefined && field !== 'other')).size >= 2 &&
  read.filter((field) => field === undefined).length * 3 <= read.length

/** The header of a mail ends at the first blank line (RFC 5322, section 2.1), whatever stands below it. */
function mailAmong(lines: readonly SourceLine[], whole: Collected): Collected {
  const first = lines.indexOf(whole.found[0]?.lines[0] as SourceLine)
  const blank = lines.findIndex((line, at) => at > first && isBlank(line))
  if (blank < 0 || blank >= whole.end) return whole
  const found = whole.found.filter(({ lines: [line] }) => line !== undefined && lines.indexOf(line) < blank)
  return isMail(readAs(found, MAIL_FIELDS)) ? { found, end: blank } : whole
}

/** The header that a text opens with; undefined where what stands there has not the form of one. */
export function findHeader(lines: readonly SourceLine[]): HeaderBlock | undefined {
  const start = markBefore(lines)
  if (!readLabelled(lines[start])) return undefined
  const { found, end } = mailAmong(lines, collect(lines, start))
  if (found.length < 2) return undefined
  const mail = readAs(found, MAIL_FIELDS)
  const read = isMail(mail) ? mail : readAs(found, RECORD_FIELDS)
  if (!isMail(mail) && !isRecord(read)) return undefined
  // What nobody knows below the last known label may well be text.
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

/** Where the rule below a block ends. */
function closingRule(lines: readonly SourceLine[], end: number): number {
  let at = end
  while (isBlank(lines[at])) at++
  return RULE.test(lines[at]?.text ?? '') ? at + 1 : end
}
