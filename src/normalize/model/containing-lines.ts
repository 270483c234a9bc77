import { unitsOf } from '../../content/units.ts'
import type { LineView } from '../lines/view.ts'

/** The first lines of a document as one text, which is faster to search than each line. */
export interface Head {
  /** The folded lines, joined by line breaks. */
  readonly text: string
  /** Index where each line begins; one more entry at the end. */
  readonly starts: readonly number[]
  /** For each hash of four consecutive units whether they occur once (1) or more often (2). */
  readonly fours: Uint8Array
}

/** Lines beyond so many first ones are not looked for: titles stand at the top. */
const HEAD = 200
/** A line is looked for in so many lines before and after it, and at most so many lines that contain it are counted. */
const AROUND = { before: 60, after: 200 }
const MOST = 4

/** Size of the table of hashes. */
const HASHES = 0x8000
/** The last four units, by their low bytes. */
const shift = (four: number, unit: number): number => (four << 8) | (unit & 0xff)
const hashOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 17

/** Prepares the first lines of a document for searching them for each other. */
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

/**
 * Whether every four units of a line may occur a second time. In most lines the first few do not, which ends the search
 * at once.
 */
function mayStandAgain(line: string, fours: Uint8Array): boolean {
  let four = 0
  for (let at = 0; at < line.length; at++) {
    four = shift(four, line.charCodeAt(at))
    if (at >= 3 && fours[hashOf(four)] === 1) return false
  }
  return true
}

/** How many other lines near the one at `at` contain it, 4 at most. */
export function linesContaining(views: readonly LineView[], { text, starts, fours }: Head, at: number): number {
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
