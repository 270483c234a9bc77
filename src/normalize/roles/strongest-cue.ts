import { CUES, type Cue, FURNITURE } from '../languages/cue-columns.ts'
import type { LineView } from '../lines/view.ts'

/** The kind of page furniture whose phrase covers most of a line, and the share of the line that it covers. */
export function strongestCue(view: LineView): { cue: Cue | undefined; share: number } {
  let best: { cue: Cue | undefined; share: number } = { cue: undefined, share: 0 }
  for (const cue of FURNITURE) {
    const share = view.cues.opening[CUES.indexOf(cue)] ?? 0
    if (share > best.share) best = { cue, share }
  }
  return best
}
