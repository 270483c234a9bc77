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

/** The clock of a recording alone on its line: hours, minutes and seconds in brackets, as no text gives a time of day. */
const CLOCK = /^\s*[[(<]\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?[\])>]\s*$/u

/** Removes the time stamps of a transcript, on lines of their own or before the text, and single clocks of a recording. */
export function withoutStamps(lines: readonly SourceLine[]): Cleaned {
  const stamps = stampsOf(lines)
  const said = (line: SourceLine): SourceLine => ({ ...line, text: line.text.slice(stamps.get(line)?.end ?? 0) })
  const alone = (line: SourceLine): boolean =>
    stamps.has(line) ? said(line).text.trim() === '' : !line.markup && line.text.includes(':') && CLOCK.test(line.text)
  const roles = lines
    .filter(alone)
    .map(({ number }): LineRole => ({ line: number, role: 'boilerplate', rule: 'time-code' }))
  if (roles.length === 0 && stamps.size === 0) return { lines, roles }
  return { lines: lines.filter((line) => !alone(line)).map((line) => (stamps.has(line) ? said(line) : line)), roles }
}

const NONE: ReadonlyMap<SourceLine, TimeStamp> = new Map()

/** The stamps of the lines, if they are those of a transcript. */
function stampsOf(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, TimeStamp> {
  if (!lines.slice(0, HEAD).some(({ text }) => readStamp(text))) return NONE
  const text = lines.filter((line) => line.text.trim() !== '')
  const stamps = new Map(
    text.flatMap((line): [SourceLine, TimeStamp][] => {
      const stamp = line.markup ? undefined : readStamp(line.text)
      return stamp ? [[line, stamp]] : []
    }),
  )
  return stamps.size >= STAMPED * text.length && isRecordingClock([...stamps.values()]) ? stamps : NONE
}
