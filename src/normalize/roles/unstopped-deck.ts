import { opensReport } from '../fields/dateline.ts'
import { BODY } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { RoleScene } from './assign-roles.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Words of a standfirst; fewer may be a heading. */
const WORDS = { fewest: 10, most: 50 }
/** Sentences that end within it. */
const MOST_STOPS = 2
/** Lines below the title that its standfirst may stand at. */
const REACH = 6
/** The paragraphs that it is compared with, at least and at most, and share of them that end as sentences do. */
const PARAGRAPHS = { fewest: 2, most: 6 }
const MOST_END = 0.8
const SHORTEST = 40
const CHROME = 0.25
/** What announces more, an item, what is said. */
const OTHER_END = /[:：;,，、]$/u
const OTHER_START = /^[-–—•*·▪"“„«「\p{Nd}]/u

const couldBeDeck = ({ text, measure, date, source }: LineView): boolean =>
  !measure.ends &&
  measure.words >= WORDS.fewest &&
  measure.words <= WORDS.most &&
  measure.innerStops <= MOST_STOPS &&
  date < 0.5 &&
  source.markup === undefined &&
  !OTHER_END.test(text) &&
  !OTHER_START.test(text)

/** What stands between title and text, taken for its first paragraph, but without the full stop that all others have: a standfirst. */
export function claimUnstoppedDeck({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const isText = (_view: LineView, at: number) => at > titleAt && !map.roles[at] && (body[at] ?? 0) >= BODY
  const first = views.findIndex(isText)
  const deck = views[first]
  if (!deck || first > titleAt + REACH || !couldBeDeck(deck) || chromeOf(deck) >= CHROME) return
  const below = views.filter((view, at) => at > first && isText(view, at)).slice(0, PARAGRAPHS.most)
  const ending = below.filter(({ measure }) => measure.ends).length
  if (below.length < PARAGRAPHS.fewest || ending < MOST_END * below.length || (below[0]?.text.length ?? 0) < SHORTEST)
    return
  claim(map, first, 'standfirst', `unstopped:${(body[first] ?? 0).toFixed(2)}`)
}

/** What stands between the title and a paragraph that opens with a dateline, taken for the first paragraph: a standfirst. */
export function claimAboveDateline({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const isText = (at: number) => !map.roles[at] && (body[at] ?? 0) >= BODY
  const first = views.findIndex((_view, at) => at > titleAt && isText(at))
  const [deck, report] = [views[first], views[first + 1]]
  if (!deck || !report || first > titleAt + REACH || !isText(first + 1) || deck.measure.words > WORDS.most) return
  if (!opensReport(report.text) || opensReport(deck.text) || chromeOf(deck) >= CHROME) return
  claim(map, first, 'standfirst', `above-dateline:${(body[first] ?? 0).toFixed(2)}`)
}
