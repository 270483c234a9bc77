import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { Undumped } from './link-marks.ts'
import { readStamp, type TimeStamp } from './time-stamp.ts'

/** A transcript has its first stamp among so many lines, so many of them, and one on so large a part of its lines. */
const HEAD = 20
const FEWEST = 3
const SHARE = 0.3
/** A recording that is not marked as such begins within its first minute: others are times of day. */
const FIRST_MINUTE = 60

/** Whether stamps count the time of a recording: none is before the one above it. */
function counts(stamps: readonly TimeStamp[]): boolean {
  const [first] = stamps
  if (!first || stamps.length < FEWEST) return false
  if (!stamps.every(({ isMarked }) => isMarked) && first.seconds >= FIRST_MINUTE) return false
  return (
    stamps.every(({ seconds }, at) => at === 0 || seconds >= (stamps[at - 1]?.seconds ?? 0)) && first !== stamps.at(-1)
  )
}

/** Takes the time stamps out of a transcript, on lines of their own or before what is said. */
export function withoutStamps(lines: readonly SourceLine[]): Undumped {
  const text = lines.filter((line) => line.text.trim() !== '')
  if (!text.slice(0, HEAD).some((line) => readStamp(line.text))) return { lines, roles: [] }
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
