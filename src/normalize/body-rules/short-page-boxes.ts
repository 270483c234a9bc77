import { CUES } from '../languages/cue-columns.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, FURNITURE_PHRASE } from '../thresholds.ts'
import { isSetApart, type ShortPage } from './short-page.ts'

const INVITES = (['newsletter', 'advertising', 'paywall'] as const).map((cue) => CUES.indexOf(cue))

/** Whether a line that ends no sentence invites readers to something: "The latest news in your inbox. Sign up here". */
const isInvitation = ({ measure, cues }: LineView): boolean =>
  !measure.ends && INVITES.some((cue) => (cues.opening[cue] ?? 0) > 0 || (cues.inside[cue] ?? 0) > 0)

/**
 * Whether a line belongs to a box within the text: it has lines next to it, or a phrase of furniture. A single line may
 * be the title of a teaser.
 */
export const isInterruption = (views: readonly LineView[], at: number): boolean => {
  const view = views[at]
  return (
    view !== undefined && (!isSetApart(views, at) || furnitureShare(view) >= FURNITURE_PHRASE || isInvitation(view))
  )
}

/** Probability from which a line is body wherever it stands. */
export const SURE = 0.75
/** Most words of a line of a box. */
const BOX_WORDS = 10

/**
 * Whether a line that is barely body belongs to a box: it directly joins lines that are not body, on a page that sets
 * its paragraphs apart.
 */
export function isOfBox({ views, body }: ShortPage, at: number): boolean {
  const likely = body[at] ?? 0
  const { words = 0, innerStops = 0 } = views[at]?.measure ?? {}
  if (likely < BODY || likely >= SURE || isSetApart(views, at) || words > BOX_WORDS || innerStops > 0) return false
  const [above, below] = [(views[at]?.gap ?? 1) === 0, (views[at + 1]?.gap ?? 1) === 0]
  return (!above || (body[at - 1] ?? 0) < BODY) && (!below || (body[at + 1] ?? 0) < BODY)
}
