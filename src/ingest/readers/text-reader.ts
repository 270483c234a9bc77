import { shorten } from '../../content/shorten.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { Reader } from '../reader.ts'
import { cleanText } from '../text/clean-text.ts'
import { decodeLeftovers } from '../text/leftover-entities.ts'
import { toLines } from '../text/lines.ts'
import { splitRecords } from '../text/split-records.ts'

const FORM_FEED = '\f'

/** The lines of a text that form feeds divide into pages; the first line with text on each page is marked. */
function pagedLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  for (const [page, part] of text.split(FORM_FEED).entries()) {
    // A form feed ends its line.
    const own = toLines(`${cleanText(part)}\n`, lines.length + 1)
    const first = page === 0 ? -1 : own.findIndex((line) => line.text.trim() !== '')
    for (const [at, line] of own.entries()) lines.push(at === first ? { ...line, startsPage: true } : line)
  }
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

const LONGEST_QUOTE = 60

function leftOutRemark(leftOut: readonly SourceLine[]): readonly string[] {
  const [first] = leftOut
  if (first === undefined) return []
  const what = leftOut.length === 1 ? 'a line is' : `${leftOut.length} lines are`
  const quote = shorten(first.text.trim(), LONGEST_QUOTE, undefined)
  return [`${what} left out because no record contains it, from line ${first.number} on: "${quote}"`]
}

/**
 * Reads plain text, in which nothing is declared. If it contains several records of a press database, each is a
 * document.
 */
export const readText: Reader = ({ path, text, encoding, remarks }) => {
  const decoded = decodeLeftovers(text)
  const lines = decoded.includes(FORM_FEED) ? pagedLines(decoded) : toLines(cleanText(decoded))
  const whole = { path, format: 'text', encoding, declared: {}, remarks } as const
  const { records, leftOut } = splitRecords(lines)
  if (records.length === 0) return { documents: [{ ...whole, lines }], rejections: [] }
  const documents = records.map((record, at) => ({
    ...whole,
    fragment: record.name,
    lines: record.lines,
    remarks: at === 0 ? [...remarks, ...leftOutRemark(leftOut)] : remarks,
  }))
  return { documents, rejections: [] }
}
