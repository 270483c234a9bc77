import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepAnnounced } from './announced-lists.ts'
import { keepCopy } from './clean-copy.ts'
import { keepEntries } from './live-entries.ts'
import { dropNotices } from './notices.ts'
import { keepNumbered } from './numbered-lines.ts'
import { keepResumed } from './resumed-text.ts'
import { keepLittle } from './sparse-text.ts'
import { keepWireCopy } from './wire-copy.ts'

type Rule = (views: readonly LineView[], scores: LineScores, isRepeated: (text: string) => boolean) => LineScores

/** What is known better than the model knows it, each rule seeing what those before it have settled. */
const RULES: readonly Rule[] = [
  dropNotices,
  keepNumbered,
  keepAnnounced,
  keepEntries,
  keepCopy,
  keepWireCopy,
  keepLittle,
  keepResumed,
]

/** The scores with the lines of the body settled by rules; `isRepeated` tells what the documents of a folder repeat. */
export const settleBody: Rule = (views, scores, isRepeated) =>
  RULES.reduce((settled, rule) => rule(views, settled, isRepeated), scores)
