import type { SourceLine } from '../../domain/document.ts'
import { FEWEST_STAMPS, isRecordingClock } from './recording-clock.ts'
import { type TimeStamp, toSeconds } from './time-stamp.ts'

/** A speaker's name and a time on a line of their own: "Ann Lee  0:05". */
const SPEAKER = /^\s*(\p{L}[^\d:：]{0,38}?)\s+[[(]?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})[\])]?\s*$/u

interface Turn {
  readonly name: string
  readonly stamp: TimeStamp
}

function readTurn({ text, markup }: SourceLine): Turn | undefined {
  const [, name, hours, minutes, seconds] = (text.includes(':') && markup === undefined && SPEAKER.exec(text)) || []
  if (name === undefined || minutes === undefined || seconds === undefined || Number(seconds) > 59) return undefined
  return { name, stamp: { seconds: toSeconds(hours, minutes, seconds), end: 0, isMarked: hours !== undefined } }
}

/**
 * Moves the names of speakers from lines of their own to the start of what they say, without the times: "Ann Lee: Good
 * morning."
 */
export function withSpeakers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const turns = lines.map(readTurn)
  const found = turns.filter((turn) => turn !== undefined)
  if (found.length < FEWEST_STAMPS || !isRecordingClock(found.map(({ stamp }) => stamp))) return lines
  const isSaid = (at: number) => turns[at - 1] !== undefined && turns[at] === undefined && lines[at]?.text.trim() !== ''
  return lines.flatMap((line, at) => {
    const turn = turns[at]
    const next = lines[at + 1]
    if (turn && next && isSaid(at + 1)) return [{ ...line, text: `${turn.name}: ${next.text.trim()}` }]
    return isSaid(at) ? [] : [line]
  })
}
