import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { type Collected, collectLabelled } from './collect-labelled.ts'
import { isMail, isRecord, readFields } from './fields-of-labels.ts'
import { type HeaderField, MAIL_FIELDS, RECORD_FIELDS } from './label-table.ts'
import { readLabelled } from './labelled-line.ts'

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
const RULE = /^\s*(?:[-=_*~#·•]\s?){3}/u
/** Most ruled lines and announcements above a header. */
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

/**
 * The part of the labelled lines that is a mail's header, which ends at the first blank line (RFC 5322, section 2.1).
 */
function untilBlankLine(lines: readonly SourceLine[], whole: Collected): Collected {
  const first = lines.indexOf(whole.found[0]?.lines[0] as SourceLine)
  const blank = lines.findIndex((line, at) => at > first && isBlank(line))
  if (blank < 0 || blank >= whole.end) return whole
  const found = whole.found.filter(({ lines: [line] }) => line !== undefined && lines.indexOf(line) < blank)
  return isMail(readFields(found, MAIL_FIELDS)) ? { found, end: blank } : whole
}

/** Fewest labelled lines of a header. */
const FEWEST_LINES = 2

/** Finds the header that a text begins with; undefined where the first lines do not have the form of one. */
export function findHeader(lines: readonly SourceLine[]): HeaderBlock | undefined {
  const start = markBefore(lines)
  if (!readLabelled(lines[start])) return undefined
  const { found, end } = untilBlankLine(lines, collectLabelled(lines, start))
  if (found.length < FEWEST_LINES) return undefined
  const mail = readFields(found, MAIL_FIELDS)
  const read = isMail(mail) ? mail : readFields(found, RECORD_FIELDS)
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
