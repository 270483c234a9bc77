import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepAnnounced } from './announced-lists.ts'
import { dropBelowEnd } from './below-end.ts'
import { keepBetweenParagraphs } from './between-paragraphs.ts'
import { keepCopy } from './clean-copy.ts'
import { keepListedHeadings } from './contents-headings.ts'
import { keepCutSentences } from './cut-sentences.ts'
import { keepDoubtfulRuns } from './doubtful-runs.ts'
import { dropNotices } from './drop-notices.ts'
import { dropReferences } from './drop-references.ts'
import { keepShortPage } from './keep-short-page.ts'
import { keepLetter } from './letters.ts'
import { keepEntries } from './live-entries.ts'
import { keepNumbered } from './numbered-lines.ts'
import { keepResumed } from './resumed-text.ts'
import { keepSparseText } from './sparse-text.ts'
import { keepSubheadings } from './subheadings.ts'
import { keepWaveringLists } from './wavering-lists.ts'
import { keepWholeCopy } from './whole-copy.ts'
import { keepWireCopy } from './wire-copy.ts'

type Rule = (views: readonly LineView[], scores: LineScores, isRepeated: (text: string) => boolean) => LineScores

/** The rules in the order they run; each sees the scores as the rules before it left them. */
const RULES: readonly Rule[] = [
  dropNotices,
  dropReferences,
  keepListedHeadings,
  keepNumbered,
  keepAnnounced,
  keepEntries,
  keepCutSentences,
  keepBetweenParagraphs,
  keepCopy,
  keepWholeCopy,
  keepWireCopy,
  keepSparseText,
  keepResumed,
  keepShortPage,
  keepDoubtfulRuns,
  keepWaveringLists,
  keepSubheadings,
  keepLetter,
  dropBelowEnd,
]

/**
 * Corrects the model's verdict on which lines are body, where a hand-written rule knows better. `isRepeated` says which
 * lines the documents of a folder repeat.
 */
export const correctBody: Rule = (views, scores, isRepeated) =>
  RULES.reduce((corrected, rule) => rule(views, corrected, isRepeated), scores)
