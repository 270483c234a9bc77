import { opensReport } from '../fields/dateline.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE, SURELY_BODY } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'

/** Length in words of a standfirst that may end in a full stop. */
const WORDS = { fewest: 5, most: 50 }
/** Fewest paragraphs below it, which must all follow blank lines. */
const FEWEST_PARAGRAPHS = 2

const couldBeDeck = ({ text, measure, date, source }: LineView): boolean =>
  measure.words >= WORDS.fewest &&
  measure.words <= WORDS.most &&
  date < MOSTLY_DATE &&
  source.markup === undefined &&
  !/^[-–—•*·▪\p{Nd}]|[:：]$/u.test(text) &&
  !opensReport(text)

/**
 * Claims as the standfirst the line right below the title, on a page where blank lines set every paragraph apart but
 * not this line.
 */
export function claimDeckInHead({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  const [title, deck, next] = [views[titleAt], views[titleAt + 1], views[titleAt + 2]]
  if (titleAt < 1 || !title || !deck || !next || map.roles.includes('standfirst') || map.roles[titleAt + 1]) return
  const likely = body[titleAt + 1] ?? 0
  if (
    deck.gap > 0 ||
    likely < BODY ||
    likely > SURELY_BODY ||
    !couldBeDeck(deck) ||
    furnitureShare(deck) >= FURNITURE_PHRASE
  )
    return
  // A line right above the title shows that blank lines separate blocks on this page rather than all lines.
  if (next.gap > 0 && title.gap > 0) return
  const below = views.filter((_view, at) => at > titleAt + 1 && !map.roles[at] && (body[at] ?? 0) >= BODY)
  if (below.length < FEWEST_PARAGRAPHS || below.some(({ gap }) => gap === 0)) return
  claim(map, titleAt + 1, 'standfirst', `in-head:${likely.toFixed(2)}`)
}
