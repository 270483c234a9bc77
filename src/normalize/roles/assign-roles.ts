import type { Role } from '../../domain/article.ts'
import { isNotice } from '../body-rules/notices.ts'
import { labelLength } from '../fields/byline-label.ts'
import { CUES, type Cue, endsInColon, FURNITURE, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../lines/lower.ts'
import { proseOf } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import {
  BODY,
  FURNITURE_PHRASE,
  LABEL_WORDS,
  LIKELY_BODY,
  LONGEST_REFERENCE,
  PARAGRAPH_WORDS,
  RUNNING_TEXT,
  SURELY_BODY,
} from '../thresholds.ts'
import { statesYear } from './caption-at.ts'
import { claimDeckInHead } from './deck-in-head.ts'
import { claim, type RoleMap } from './role-map.ts'
import { claimAboveDateline, claimUnstoppedDeck } from './unstopped-deck.ts'

/** What the remaining lines of a document get their roles by. */
export interface RoleScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly titleAt: number
  readonly isRepeated: (text: string) => boolean
}

/**
 * Shortest line, in UTF-16 units and folded, whose second occurrence in the body is dropped; a shorter one may well
 * stand twice.
 */
const SHORTEST_REPEAT = 60
/** Most words of a heading. */
const HEADING_WORDS = 16
const COPYRIGHT = CUES.indexOf('copyright')
/** Share of a line that a phrase of copyright covers where the line is a copyright notice. */
const COPYRIGHT_NOTICE = 0.15

/** Gives a role to every line that no field has claimed. */
export function assignRoles(scene: RoleScene, map: RoleMap): void {
  claimAboveByline(scene, map)
  claimUnstoppedDeck(scene, map)
  claimDeckInHead(scene, map)
  claimAboveDateline(scene, map)
  claimBody(scene, map)
  claimStandfirst(scene, map)
  scene.views.forEach((view, at) => {
    if (!map.roles[at]) claim(map, at, restRole(scene, view, at), restRule(scene, view, at))
  })
}

function claimBody(scene: RoleScene, map: RoleMap): void {
  const { views, body } = scene
  const seen = new Set<string>()
  const isFurniture = furnitureOf(scene)
  views.forEach((view, at) => {
    const likely = body[at] ?? 0
    if (map.roles[at] || likely < BODY) return
    if (isFurniture(view, at)) claim(map, at, 'boilerplate', 'repeated-in-folder')
    else if ((view.cues.opening[COPYRIGHT] ?? 0) > COPYRIGHT_NOTICE || statesYear(view.text))
      claim(map, at, 'boilerplate', 'phrase:copyright')
    else if (refersElsewhere(view)) claim(map, at, 'boilerplate', 'phrase:related')
    else if (givesTags(view)) claim(map, at, 'boilerplate', 'phrase:tags')
    else if (seen.has(view.folded) && view.folded.length >= SHORTEST_REPEAT) claim(map, at, 'repeated', 'body:again')
    else claim(map, at, isHeading(views, body, at) ? 'heading' : 'body', `line-model:${likely.toFixed(2)}`)
    seen.add(view.folded)
  })
}

const TAGS = CUES.indexOf('tags')
/** Longest line of tags in UTF-16 units. */
const LONGEST_TAGS = 160

/** Whether a line gives the tags or category of the article: "Category: Waste and recycling". */
function givesTags({ text, folded, cues, measure }: LineView): boolean {
  if ((cues.opening[TAGS] ?? 0) === 0 || text.length > LONGEST_TAGS || measure.ends) return false
  return endsInColon(folded, openingLength(folded, 'tags'))
}

const RELATED = CUES.indexOf('related')

/** Whether a line refers to another article, wherever it stands: "Read also: …". */
function refersElsewhere({ text, cues }: LineView): boolean {
  if ((cues.opening[RELATED] ?? 0) === 0 || text.length > LONGEST_REFERENCE) return false
  return endsInColon(text, openingLength(lowerInPlace(text), 'related'))
}

/**
 * Tells which lines repeated in the folder are boilerplate: all but a label between two of the text's own paragraphs,
 * which may be a heading that every article of a kind has ("Ingredients", "Why it matters").
 */
function furnitureOf({ views, body, isRepeated }: RoleScene): (view: LineView, at: number) => boolean {
  const isOwn = (view: LineView, at: number) => (body[at] ?? 0) >= BODY && !isRepeated(view.text)
  const [first, last] = [views.findIndex(isOwn), views.findLastIndex(isOwn)]
  const isLabel = ({ measure }: LineView) => measure.words <= LABEL_WORDS && !measure.ends
  return (view, at) => isRepeated(view.text) && !(isLabel(view) && at > first && at < last)
}

/** How many times as many words as its heading a paragraph has. */
const LONGER = 1.5

/** A Roman numeral that numbers a part of the text: "II.". */
const NUMERAL = /^[IVXLC]{1,6}\.?$/

/** Whether a line is a heading: short, no sentence, and set apart from the paragraph below it. */
function isHeading(views: readonly LineView[], body: Float64Array, at: number): boolean {
  const view = views[at]
  const next = views[at + 1]
  if (!view || !next) return false
  if (view.source.markup) return view.source.markup.kind === 'heading'
  const { measure } = view
  const alone = view.gap > 0 && next.gap > 0
  const words = measure.words
  if (alone && NUMERAL.test(view.text)) return (body[at + 1] ?? 0) >= BODY
  if (!alone || words > HEADING_WORDS || words < 1 || measure.ends || /[:：;,，、]$/u.test(view.text)) return false
  if (/^[-–—•*·\p{Nd}]/u.test(view.text) || measure.letters < 2) return false
  const isOverList = words <= LABEL_WORDS && /^\p{Lu}/u.test(view.text) && views[at + 2]?.gap === 0
  return (body[at + 1] ?? 0) >= BODY && (isOverList || next.measure.words > Math.max(PARAGRAPH_WORDS, LONGER * words))
}

/** A byline or date that ends the head of an article is among so many lines below the title. */
const BYLINE_REACH = 6

/** Most words of a line alone between title and byline that is a standfirst though the model takes it for body. */
const MOST_WORDS = 50
/** Fewest words of such a line if it does not look like a paragraph: of a phrase, and of a sentence. */
const FEWEST_WORDS = 4
const FEWEST_IN_SENTENCE = 3

/** Claims the line between the title and the byline or date as the standfirst, where the text begins below them. */
function claimAboveByline({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0) return
  const below = map.roles.slice(titleAt + 1, titleAt + 1 + BYLINE_REACH)
  const byline = below.findIndex((role) => role === 'byline' || role === 'date')
  const hasText = body.some((likely, at) => at > titleAt + byline && likely >= BODY && !map.roles[at])
  const between = views.slice(titleAt + 1, titleAt + 1 + byline)
  const isLabel = ({ measure }: LineView) => !measure.ends && measure.words <= LABEL_WORDS
  const isAmongLabels = (view: LineView) => view.gap === 0 && between.every((one) => one === view || isLabel(one))
  const isOnly = (view: LineView) => view.measure.words <= MOST_WORDS && (byline === 1 || isAmongLabels(view))
  for (let at = titleAt + 1; hasText && at < titleAt + 1 + byline; at++) {
    const view = views[at]
    if (!view || map.roles[at] || isNotice(view) || labelLength(view.text) > 0) continue
    if ((body[at] ?? 0) > (isOnly(view) ? SURELY_BODY : LIKELY_BODY)) continue
    if (
      proseOf(view) < RUNNING_TEXT &&
      (byline > 1 || view.measure.words < (view.measure.ends ? FEWEST_IN_SENTENCE : FEWEST_WORDS))
    )
      continue
    claim(map, at, 'standfirst', `above-byline:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}

/** A standfirst is among so many lines below the title. */
const STANDFIRST_REACH = 12
/** Share of a line that a phrase of page furniture may cover in a standfirst; more than elsewhere, because of its place. */
const STANDFIRST_FURNITURE = 0.3

/** Claims the first sentence between the title and the body as the standfirst. */
function claimStandfirst({ views, body, titleAt, isRepeated }: RoleScene, map: RoleMap): void {
  if (titleAt < 0 || map.roles.includes('standfirst')) return
  const first = map.roles.findIndex((role, at) => at > titleAt && (role === 'body' || role === 'heading'))
  for (let at = titleAt + 1; at < Math.min(first, titleAt + STANDFIRST_REACH); at++) {
    const view = views[at]
    if (!view || map.roles[at] || isRepeated(view.text)) continue
    if (proseOf(view) < RUNNING_TEXT || strongestCue(view).share > STANDFIRST_FURNITURE || isNotice(view)) continue
    claim(map, at, 'standfirst', `below-title:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}

/** The kind of page furniture whose phrase covers most of a line, and the share of the line that it covers. */
function strongestCue(view: LineView): { cue: Cue | undefined; share: number } {
  let best: { cue: Cue | undefined; share: number } = { cue: undefined, share: 0 }
  for (const cue of FURNITURE) {
    const share = view.cues.opening[CUES.indexOf(cue)] ?? 0
    if (share > best.share) best = { cue, share }
  }
  return best
}

/** The name of a section is at most so many lines above the title, and covers more than this share of its line. */
const SECTION = { reach: 4, share: 0.6 }

/** The role of a line that no rule has claimed: boilerplate, but for the name of the section above the title. */
function restRole({ titleAt }: RoleScene, view: LineView, at: number): Role {
  const { cue, share } = strongestCue(view)
  return cue === 'section' && share > SECTION.share && at < titleAt && titleAt - at <= SECTION.reach
    ? 'section'
    : 'boilerplate'
}

/** The rule that such a line is put down to. */
function restRule({ body, isRepeated }: RoleScene, view: LineView, at: number): string {
  if (isRepeated(view.text)) return 'repeated-in-folder'
  if (isNotice(view)) return 'phrase:notice'
  const { cue, share } = strongestCue(view)
  return cue && share > FURNITURE_PHRASE ? `phrase:${cue}` : `line-model:${(body[at] ?? 0).toFixed(2)}`
}
