import type { SourceLine } from '../../domain/document.ts'
import { counts, FEWEST } from './stamp-order.ts'
import { type TimeStamp, toSeconds } from './time-stamp.ts'

/** "Ann Lee  0:05": who speaks, and when, above what is said. */
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

/** Puts the names of speakers, which stand above what they say with its time, before it: "Ann Lee: Good morning." */
export function withSpeakers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const turns = lines.map(readTurn)
  const found = turns.filter((turn) => turn !== undefined)
  if (found.length < FEWEST || !counts(found.map(({ stamp }) => stamp))) return lines
  const isSaid = (at: number) => turns[at - 1] !== undefined && turns[at] === undefined && lines[at]?.text.trim() !== ''
  return lines.flatMap((line, at) => {
    const turn = turns[at]
    const next = lines[at + 1]
    if (turn && next && isSaid(at + 1)) return [{ ...line, text: `${turn.name}: ${next.text.trim()}` }]
    return isSaid(at) ? [] : [line]
  })
}
