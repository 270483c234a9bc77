import type { HeaderBlock } from '../headers/header-block.ts'
import type { LineScores } from '../model/line-model.ts'
import { dropLines } from './adjust-scores.ts'

/** Lines that a note has at most. */
const LONGEST = 3

/** What a mail says above the headline of the text that it brings is said to whom it went to: none of it is body. */
export function withoutNote(scores: LineScores, header: HeaderBlock | undefined): LineScores {
  const { titleAt, titleBy } = scores
  if (header?.kind !== 'mail' || titleBy !== 'heading' || titleAt > LONGEST) return scores
  return dropLines(scores, (at) => at < titleAt)
}
