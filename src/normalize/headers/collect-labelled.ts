import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { isAlone, type Labelled, opensBody, readLabelled, readUnknown } from './labelled-line.ts'

/** Most lines of a header. */
const MOST_LINES = 60

/** The labelled lines found, and the index after the last of them. */
export interface Collected {
  readonly found: readonly Labelled[]
  readonly end: number
}

/**
 * Collects the labelled lines from `at` on, with the lines that continue their values. Blank lines may stand between
 * them.
 */
export function collectLabelled(lines: readonly SourceLine[], at: number): Collected {
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
