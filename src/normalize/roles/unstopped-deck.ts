import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { opensReport } from '../newsroom/dateline.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'

/** Length of a standfirst in words; a shorter line may be a heading. */
const WORDS = { fewest: 10, most: 50 }
/** Most full stops within it. */
const MOST_STOPS = 2
/** The standfirst is among so many lines below the title. */
const REACH = 6
/** How many of the paragraphs below it are compared with, and the share of them that must end in a full stop. */
const PARAGRAPHS = { fewest: 2, most: 6 }
const ENDING = 0.8
/** Shortest first paragraph below it, in UTF-16 units. */
const SHORTEST_PARAGRAPH = 40

/** What a standfirst does not end or begin with: a colon or comma, a bullet, a quotation mark, a number. */
const OTHER_END = /[:：;,，、]$/u
const OTHER_START = /^[-–—•*·▪"“„«「\p{Nd}]/u

const couldBeDeck = ({ text, measure, date, source }: LineView): boolean =>
  !measure.ends &&
  measure.words >= WORDS.fewest &&
  measure.words <= WORDS.most &&
  measure.innerStops <= MOST_STOPS &&
  date < MOSTLY_DATE &&
  source.markup === undefined &&
  !OTHER_END.test(text) &&
  !OTHER_START.test(text)

/** Claims as the standfirst the first line of the text if it is the only one without a full stop. */
export function claimUnstoppedDeck({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const isText = (_view: LineView, at: number) => at > titleAt && !map.roles[at] && (body[at] ?? 0) >= BODY
  const first = views.findIndex(isText)
  const deck = views[first]
  if (!deck || first > titleAt + REACH || !couldBeDeck(deck) || furnitureShare(deck) >= FURNITURE_PHRASE) return
  const below = views.filter((view, at) => at > first && isText(view, at)).slice(0, PARAGRAPHS.most)
  const ending = below.filter(({ measure }) => measure.ends).length
  if (
    below.length < PARAGRAPHS.fewest ||
    ending < ENDING * below.length ||
    (below[0]?.text.length ?? 0) < SHORTEST_PARAGRAPH
  )
    return
  claim(map, first, 'standfirst', `unstopped:${(body[first] ?? 0).toFixed(2)}`)
}

/** Claims as the standfirst the first line of the text if the next opens with a dateline. */
export function claimAboveDateline({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const isText = (at: number) => !map.roles[at] && (body[at] ?? 0) >= BODY
  const first = views.findIndex((_view, at) => at > titleAt && isText(at))
  const [deck, report] = [views[first], views[first + 1]]
  if (!deck || !report || first > titleAt + REACH || !isText(first + 1) || deck.measure.words > WORDS.most) return
  if (!opensReport(report.text) || opensReport(deck.text) || furnitureShare(deck) >= FURNITURE_PHRASE) return
  claim(map, first, 'standfirst', `above-dateline:${(body[first] ?? 0).toFixed(2)}`)
}
