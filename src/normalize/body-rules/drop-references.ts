import { CUES } from '../languages/cue-columns.ts'
import type { LineView } from '../lines/view.ts'
import { dropLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, LONGEST_REFERENCE } from '../thresholds.ts'
import { couldBeTitle, LABEL_ALONE } from './reference-titles.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

const RELATED = CUES.indexOf('related')

/**
 * Probability of body up to which the model doubts a further title below a label that ends in a colon; the first is one
 * whatever the model says.
 */
const DOUBTED = 0.7
/** Most titles below one label. */
const MOST_TITLES = 3

/** Whether a line is the label of references and nothing else: "See also:". */
const isLabel = ({ cues, text }: LineView): boolean =>
  text.length <= LONGEST_REFERENCE && (cues.opening[RELATED] ?? 0) >= LABEL_ALONE

/**
 * Drops the titles of other articles that stand below their label ("See also") between two sentences of the text; the
 * model takes some for subheadings.
 */
export function dropReferences(views: readonly LineView[], scores: LineScores): LineScores {
  const dropped = new Set<number>()
  const { body } = scores
  views.forEach((view, at) => {
    if (!isLabel(view) || !isSentenceOfText(views, scores, at - 1)) return
    let end = at
    while (
      end - at < MOST_TITLES &&
      couldBeTitle(views[end + 1]) &&
      views[end + 1]?.source.markup === undefined &&
      (end === at || (view.text.endsWith(':') && (body[end + 1] ?? 0) < DOUBTED))
    )
      end++
    for (let title = at + 1; title <= end; title++) if ((body[title] ?? 0) >= BODY) dropped.add(title)
  })
  return dropped.size > 0 ? dropLines(scores, (at) => dropped.has(at)) : scores
}
