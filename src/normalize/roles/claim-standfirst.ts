import { isNotice } from '../lines/notice.ts'
import { proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { labelLength } from '../names/byline-label.ts'
import { readIssueLine } from '../newsroom/issue-line.ts'
import { BODY, LABEL_WORDS, LIKELY_BODY, RUNNING_TEXT, SURELY_BODY } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'
import { strongestCue } from './strongest-cue.ts'

/** A byline or date that ends the head of an article is among so many lines below the title. */
const BYLINE_REACH = 6

/** Most words of a line alone between title and byline that is a standfirst though the model takes it for body. */
const MOST_WORDS = 50
/** Fewest words of such a line if it does not look like a paragraph: of a phrase, and of a sentence. */
const FEWEST_WORDS = 4
const FEWEST_IN_SENTENCE = 3

/** Least probability that a line among labels, such as "Share" and "News", is body where it is the standfirst. */
const LEAST_LIKELY = 0.05

/** Claims the line between the title and the byline or date as the standfirst, where the text begins below them. */
export function claimAboveByline({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0) return
  const below = map.roles.slice(titleAt + 1, titleAt + 1 + BYLINE_REACH)
  const byline = below.findIndex((role) => role === 'byline' || role === 'date')
  const hasText = body.some((likely, at) => at > titleAt + byline && likely >= BODY && !map.roles[at])
  const isOfPicture = (at: number) => map.roles[at] === 'caption' || map.roles[at] === 'repeated'
  const between = views.slice(titleAt + 1, titleAt + 1 + byline).filter((_, at) => !isOfPicture(titleAt + 1 + at))
  const isLabel = ({ measure }: LineView) => !measure.ends && measure.words <= LABEL_WORDS
  // One sentence apart from the title may as well be the first of the text.
  const isOfHead = ({ gap, measure }: LineView) => gap === 0 || measure.innerStops > 0
  const isAmongLabels = (view: LineView) => isOfHead(view) && between.every((one) => one === view || isLabel(one))
  const isAmong = between.filter((view) => !isLabel(view)).length === 1
  const isOnly = (view: LineView) => view.measure.words <= MOST_WORDS && (byline === 1 || isAmongLabels(view))
  for (let at = titleAt + 1; hasText && at < titleAt + 1 + byline; at++) {
    const view = views[at]
    if (!view || map.roles[at] || isNotice(view) || labelLength(view.text) > 0 || readIssueLine(view.text)) continue
    if ((body[at] ?? 0) > (isOnly(view) ? SURELY_BODY : LIKELY_BODY)) continue
    if (
      proseLikeness(view) < RUNNING_TEXT &&
      ((byline > 1 && !(isAmong && (body[at] ?? 0) >= LEAST_LIKELY)) ||
        view.measure.words < (view.measure.ends ? FEWEST_IN_SENTENCE : FEWEST_WORDS))
    )
      continue
    claim(map, at, 'standfirst', `above-byline:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}

/** A standfirst is among so many lines below the title. */
const STANDFIRST_REACH = 12
/**
 * Share of a line that a phrase of page furniture may cover in a standfirst; more than elsewhere, because of its place.
 */
const STANDFIRST_FURNITURE = 0.3

/** Claims the first sentence between the title and the body as the standfirst. */
export function claimStandfirst({ views, body, titleAt, isRepeated }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const first = map.roles.findIndex((role, at) => at > titleAt && (role === 'body' || role === 'heading'))
  for (let at = titleAt + 1; at < Math.min(first, titleAt + STANDFIRST_REACH); at++) {
    const view = views[at]
    if (!view || map.roles[at] || isRepeated(view.text)) continue
    if (proseLikeness(view) < RUNNING_TEXT || strongestCue(view).share > STANDFIRST_FURNITURE || isNotice(view))
      continue
    claim(map, at, 'standfirst', `below-title:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}
