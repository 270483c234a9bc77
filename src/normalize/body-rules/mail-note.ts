import type { HeaderBlock } from '../headers/header-block.ts'
import { dropLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'

/** Most lines of a covering note. */
const MOST_NOTE_LINES = 3

/**
 * Drops the covering note of a mail: up to three lines above the headline speak to the recipient and are not part of
 * the text.
 */
export function dropMailNote(scores: LineScores, header: HeaderBlock | undefined): LineScores {
  const { titleAt, titleBy } = scores
  if (header?.kind !== 'mail' || titleBy !== 'heading' || titleAt > MOST_NOTE_LINES) return scores
  return dropLines(scores, (at) => at < titleAt)
}
