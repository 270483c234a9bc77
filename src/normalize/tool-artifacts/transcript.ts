import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { Cleaned } from './link-marks.ts'
import { isRecordingClock } from './recording-clock.ts'
import { readStamp, type TimeStamp } from './time-stamp.ts'

/**
 * The first stamp of a transcript is among so many first lines (blank ones included), and at least this share of its
 * lines has one.
 */
const HEAD = 40
const STAMPED = 0.3

/** Removes the time stamps of a transcript, whether on lines of their own or before the text. */
export function withoutStamps(lines: readonly SourceLine[]): Cleaned {
  if (!lines.slice(0, HEAD).some(({ text }) => readStamp(text))) return { lines, roles: [] }
  const text = lines.filter((line) => line.text.trim() !== '')
  const stamps = new Map(
    text.flatMap((line): [SourceLine, TimeStamp][] => {
      const stamp = line.markup ? undefined : readStamp(line.text)
      return stamp ? [[line, stamp]] : []
    }),
  )
  if (stamps.size < STAMPED * text.length || !isRecordingClock([...stamps.values()])) return { lines, roles: [] }
  const said = (line: SourceLine): SourceLine => ({ ...line, text: line.text.slice(stamps.get(line)?.end ?? 0) })
  const alone = (line: SourceLine): boolean => stamps.has(line) && said(line).text.trim() === ''
  const roles: LineRole[] = text
    .filter(alone)
    .map(({ number }) => ({ line: number, role: 'boilerplate', rule: 'time-code' }))
  return { lines: lines.filter((line) => !alone(line)).map((line) => (stamps.has(line) ? said(line) : line)), roles }
}
