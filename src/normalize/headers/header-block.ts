import type { SourceLine } from '../../domain/document.ts'
import { type HeaderField, MAIL_FIELDS, type Meaning, meaningsOf, RECORD_FIELDS } from './label-table.ts'

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

/** A label and what follows it, while it is not known what they are. */
interface Labelled {
  readonly label: string
  readonly meanings: readonly Meaning[]
  readonly lines: SourceLine[]
  readonly values: string[]
}

const LABELLED = /^\s{0,20}[*_]{0,2}([^\s:：*_][^:：]{0,39})[:：][*_]{0,2}(?:\s+(.*)|(.*))$/su
/** Fields of mail that no table needs to name: "X-Priority", "Message-ID". */
const MACHINE = /^[A-Za-z]+(?:-[A-Za-z]+)+$/
const RULE = /^\s*(?:[-=_*~#·•]\s?){3,}/u
const MOST_LINES = 60
const MOST_MARKS = 2
const PARAGRAPH = 80

const isBlank = (line: SourceLine | undefined): boolean => line?.text.trim() === ''

function labelled(line: SourceLine | undefined): Labelled | undefined {
  const [, raw = '', spaced, glued] = (line && line.markup === undefined && LABELLED.exec(line.text)) || []
  const label = raw.replace(/[\s*_]+$/u, '').toLowerCase()
  if (!line || label === '' || (glued ?? '').startsWith('//')) return undefined
  const meanings = meaningsOf(label)
  if (meanings.length === 0 && !MACHINE.test(label)) return undefined
  return { label, meanings, lines: [line], values: [(spaced ?? glued ?? '').trim()] }
}

/** What stands above a block: a rule, or a line that announces a forwarded mail. */
function markBefore(lines: readonly SourceLine[]): number {
  let at = 0
  for (let marks = 0; at < lines.length; at++) {
    const line = lines[at]
    if (isBlank(line)) continue
    const isMark = RULE.test(line?.text ?? '') || /[:：]\s*$/u.test(line?.text ?? '')
    if (labelled(line) || !isMark || ++marks > MOST_MARKS) break
  }
  return at
}

/** The labelled lines from `at` on; lines that continue a value are its. A blank line may stand between two labels. */
function collect(
  lines: readonly SourceLine[],
  at: number,
): { readonly found: readonly Labelled[]; readonly end: number } {
  const found: Labelled[] = []
  let end = at
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next]
    const last = found.at(-1)
    const one = labelled(line)
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

/** Whether a label announces the text: "Body:" alone, or with a paragraph after it. */
const opensBody = (one: Labelled): boolean =>
  one.meanings.some(({ field }) => field === 'body') && (isAlone(one) || (one.values[0] ?? '').length > PARAGRAPH)

const isAlone = ({ values }: Labelled): boolean => values.every((value) => value === '')

/** Whether a line goes on with the value above it: it is indented, or the label stands alone, or another label follows. */
function continues(lines: readonly SourceLine[], at: number, last: Labelled): boolean {
  if (isBlank(lines[at - 1])) return false
  if (/^\s/u.test(lines[at]?.text ?? '') || isAlone(last)) return true
  return last.values.length === 1 && labelled(lines[at + 1]) !== undefined
}

/** The field that a label stands for in a language, English standing in for all. */
function fieldIn({ label, meanings }: Labelled, code: string, fields: readonly HeaderField[]): HeaderField | undefined {
  const find = (language: string) =>
    fields.find((field) => meanings.some((one) => one.code === language && one.field === field))
  return find(code) ?? find('en') ?? (MACHINE.test(label) ? 'other' : undefined)
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

/** The header that a text opens with; undefined where what stands there has not the form of one. */
export function findHeader(lines: readonly SourceLine[]): HeaderBlock | undefined {
  const start = markBefore(lines)
  if (!labelled(lines[start])) return undefined
  const { found, end } = collect(lines, start)
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
