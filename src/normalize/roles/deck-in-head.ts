import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { opensReport } from '../newsroom/dateline.ts'
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

/** A byline or date that ends the head is among so many lines below the title. */
const HEAD = 4

/** Index of the line right below the byline or date that ends the head; -1 where blank lines set it apart. */
function belowByline({ views, titleAt }: RoleScene, { roles }: RoleMap): number {
  const head = roles.slice(titleAt + 1, titleAt + 1 + HEAD)
  const last = head.findLastIndex((role) => role === 'byline' || role === 'date')
  const at = titleAt + 1 + last + 1
  return last >= 0 && views[at]?.gap === 0 && head.slice(0, last).every((role) => role !== undefined) ? at : -1
}

/**
 * Claims as the standfirst the line right below the title, or below the byline or date, on a page where blank lines set
 * every paragraph apart but not this line.
 */
export function claimDeckInHead(scene: RoleScene, map: RoleMap): void {
  const { titleAt } = scene
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const below = belowByline(scene, map)
  if (below >= 0) claimDeck(scene, map, below)
  else if (titleAt > 0 && isInHead(scene)) claimDeck(scene, map, titleAt + 1)
}

/** Whether the line below the title belongs to the head. */
function isInHead({ views, titleAt }: RoleScene): boolean {
  const [title, next] = [views[titleAt], views[titleAt + 2]]
  // A line right above the title shows that blank lines separate blocks on this page rather than all lines.
  return title !== undefined && next !== undefined && !(next.gap > 0 && title.gap > 0)
}

function claimDeck({ views, body }: RoleScene, map: RoleMap, at: number): void {
  const deck = views[at]
  const likely = body[at] ?? 0
  if (!deck || map.roles[at] || deck.gap > 0 || likely < BODY || likely > SURELY_BODY) return
  if (!couldBeDeck(deck) || furnitureShare(deck) >= FURNITURE_PHRASE) return
  const below = views.filter((_view, line) => line > at && !map.roles[line] && (body[line] ?? 0) >= BODY)
  if (below.length < FEWEST_PARAGRAPHS || below.some(({ gap }) => gap === 0)) return
  claim(map, at, 'standfirst', `in-head:${likely.toFixed(2)}`)
}
