import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { Undumped } from './link-marks.ts'
import { counts } from './stamp-order.ts'
import { readStamp, type TimeStamp } from './time-stamp.ts'

/** A transcript has its first stamp among so many lines, blank ones among them, and one on so large a part of its lines. */
const HEAD = 40
const SHARE = 0.3
/** Takes the time stamps out of a transcript, on lines of their own or before what is said. */
export function withoutStamps(lines: readonly SourceLine[]): Undumped {
  if (!lines.slice(0, HEAD).some(({ text }) => readStamp(text))) return { lines, roles: [] }
  const text = lines.filter((line) => line.text.trim() !== '')
  const stamps = new Map(
    text.flatMap((line): [SourceLine, TimeStamp][] => {
      const stamp = line.markup ? undefined : readStamp(line.text)
      return stamp ? [[line, stamp]] : []
    }),
  )
  if (stamps.size < SHARE * text.length || !counts([...stamps.values()])) return { lines, roles: [] }
  const said = (line: SourceLine): SourceLine => ({ ...line, text: line.text.slice(stamps.get(line)?.end ?? 0) })
  const alone = (line: SourceLine): boolean => stamps.has(line) && said(line).text.trim() === ''
  const roles: LineRole[] = text
    .filter(alone)
    .map(({ number }) => ({ line: number, role: 'boilerplate', rule: 'time-code' }))
  return { lines: lines.filter((line) => !alone(line)).map((line) => (stamps.has(line) ? said(line) : line)), roles }
}
