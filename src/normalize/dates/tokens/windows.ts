import { CLASS, classAt } from '../words/characters.ts'

/** Longest line that is read as a whole, in UTF-16 units. */
const WHOLE = 300
/** How far from its digits a date with its time and label may reach. */
const REACH = 100
/** Longest stretch that is read at once, so that a line of any length takes little memory. */
const LONGEST = 4000

/** A bound that no space is near, within so many UTF-16 units, stays. */
const LONGEST_WORD = 40

/** Moves a bound to the nearest space, so that no word is cut. */
function toSpace(line: string, bound: number, step: 1 | -1): number {
  for (let at = bound, far = 0; far < LONGEST_WORD && at > 0 && at < line.length; at += step, far++) {
    if (classAt(line, at) === CLASS.space) return at
  }
  return bound
}

/** The stretches of a line that may have dates: all of a short line, the surroundings of digits in a long one. */
export function windowsOf(line: string): readonly (readonly [from: number, to: number])[] {
  if (line.length <= WHOLE) return [[0, line.length]]
  const windows: [number, number][] = []
  for (let at = 0; at < line.length; at++) {
    if (classAt(line, at) !== CLASS.digit && line.charCodeAt(at) !== 0x5e74) continue
    const last = windows.at(-1)
    const [from, to] = [Math.max(0, at - REACH), Math.min(line.length, at + REACH)]
    if (last && from <= last[1] && to - last[0] <= LONGEST) last[1] = to
    else if (!last || to > last[1]) windows.push([Math.max(from, last?.[1] ?? 0), to])
  }
  let end = 0
  return windows.map(([from, to]) => {
    const start = Math.max(end, toSpace(line, from, -1))
    end = toSpace(line, to, 1)
    return [start, end] as const
  })
}
