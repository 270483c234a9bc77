import { unitsOf } from '../../content/units.ts'
import type { LineView } from '../lines/view.ts'

/** The first lines of a document as one text, in which to look for one of them costs less than in each. */
export interface Head {
  /** Folded. */
  readonly text: string
  /** Where each line begins; one more at the end. */
  readonly starts: readonly number[]
  /** By the hash of four units that follow each other, whether they stand in it once (1) or more often (2). */
  readonly fours: Uint8Array
}

/** Titles stand among the first lines; beyond them no line is worth the time. */
const HEAD = 200
/** Lines before and after in which a line is looked for, and how many that hold it are counted. */
const AROUND = { before: 60, after: 200 }
const MOST = 4

const HASHES = 0x8000
/** Four units, by their low bytes. */
const shift = (four: number, unit: number): number => (four << 8) | (unit & 0xff)
const hashOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 17

/** Prepares the first lines of a document to be looked for in each other. */
export function headOf(views: readonly LineView[]): Head {
  const lines = views.slice(0, HEAD + AROUND.after).map(({ folded }) => folded)
  const starts = [0]
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1)
  const text = lines.join('\n')
  return { text, starts, fours: countFours(text) }
}

function countFours(text: string): Uint8Array {
  const fours = new Uint8Array(HASHES)
  const units = unitsOf(text)
  let four = 0
  for (let at = 0; at < text.length; at++) {
    four = shift(four, units[at] as number)
    const hash = hashOf(four)
    if ((fours[hash] as number) < 2) fours[hash] = (fours[hash] as number) + 1
  }
  return fours
}

/** Whether each four units of a line may stand elsewhere too: of most lines the first few do not. */
function mayStandAgain(line: string, fours: Uint8Array): boolean {
  let four = 0
  for (let at = 0; at < line.length; at++) {
    four = shift(four, line.charCodeAt(at))
    if (at >= 3 && fours[hashOf(four)] === 1) return false
  }
  return true
}

/** How many other lines near the one at `at` hold it: 4 at most. */
export function timesHeld(views: readonly LineView[], { text, starts, fours }: Head, at: number): number {
  const own = views[at]?.folded ?? ''
  if (at > HEAD || !mayStandAgain(own, fours)) return 0
  const end = Math.min(views.length, at + AROUND.after)
  let found = 0
  for (let line = Math.max(0, at - AROUND.before); line < end && found < MOST; line++) {
    const hit = text.indexOf(own, starts[line])
    if (hit < 0) break
    while ((starts[line + 1] as number) <= hit) line++
    if (line < end && line !== at && (views[line]?.folded.length ?? 0) > own.length) found++
  }
  return found
}
