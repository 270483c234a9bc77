import type { Role } from '../../domain/article.ts'
import { isNotice } from '../body-rules/notices.ts'
import { BODY } from '../fields/layout.ts'
import { CUES, type Cue, endsInColon, FURNITURE, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../lines/lower.ts'
import type { LineView } from '../lines/view.ts'
import { proseOf } from '../model/features.ts'
import { claim, type RoleMap } from './role-map.ts'
import { claimAboveDateline, claimUnstoppedDeck } from './unstopped-deck.ts'

/** What is known of a document's lines when the last of them get their roles. */
export interface RoleScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly titleAt: number
  readonly isRepeated: (text: string) => boolean
}

/** Body lines shorter than this (folded) may well stand twice. */
const SHORTEST_REPEAT = 60
const HEADING_WORDS = 16
const COPYRIGHT = CUES.indexOf('copyright')
/** Share of a line that a notice of copyright takes. */
const NOTICE = 0.15

/** Gives every line that no field has claimed its role. */
export function assignRoles(scene: RoleScene, map: RoleMap): void {
  claimAboveByline(scene, map)
  claimUnstoppedDeck(scene, map)
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
    else if ((view.cues.opening[COPYRIGHT] ?? 0) > NOTICE) claim(map, at, 'boilerplate', 'phrase:copyright')
    else if (leadsElsewhere(view)) claim(map, at, 'boilerplate', 'phrase:related')
    else if (filesText(view)) claim(map, at, 'boilerplate', 'phrase:tags')
    else if (seen.has(view.folded) && view.folded.length >= SHORTEST_REPEAT) claim(map, at, 'repeated', 'body:again')
    else claim(map, at, isHeading(views, body, at) ? 'heading' : 'body', `line-model:${likely.toFixed(2)}`)
    seen.add(view.folded)
  })
}

const TAGS = CUES.indexOf('tags')
/** UTF-16 units that the tags of a text take. */
const LONGEST_TAGS = 160

/** Whether a line says what a text is filed under: "Category: Waste and recycling". */
function filesText({ text, folded, cues, measure }: LineView): boolean {
  if ((cues.opening[TAGS] ?? 0) === 0 || text.length > LONGEST_TAGS || measure.ends) return false
  return endsInColon(folded, openingLength(folded, 'tags'))
}

const RELATED = CUES.indexOf('related')
/** In UTF-16 units: a longer line says something itself. */
const LONGEST_REFERENCE = 220

/** Whether a line, wherever it stands, leads to another article: "Read also: …". */
function leadsElsewhere({ text, cues }: LineView): boolean {
  if ((cues.opening[RELATED] ?? 0) === 0 || text.length > LONGEST_REFERENCE) return false
  return endsInColon(text, openingLength(lowerInPlace(text), 'related'))
}

/** Words of a heading that every article of a kind has: "Ingredients", "Why it matters". */
const LABEL_WORDS = 3

/** Whether a line that the folder repeats is none of the text: a label between two of its paragraphs may be a heading. */
function furnitureOf({ views, body, isRepeated }: RoleScene): (view: LineView, at: number) => boolean {
  const isOwn = (view: LineView, at: number) => (body[at] ?? 0) >= BODY && !isRepeated(view.text)
  const [first, last] = [views.findIndex(isOwn), views.findLastIndex(isOwn)]
  const isLabel = ({ measure }: LineView) => measure.words <= LABEL_WORDS && !measure.ends
  return (view, at) => isRepeated(view.text) && !(isLabel(view) && at > first && at < last)
}

/** "II.": what numbers the parts of a text. */
const NUMERAL = /^[IVXLC]{1,6}\.?$/

/** A short line that ends no sentence, set apart from the paragraph it stands over. */
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
  return (body[at + 1] ?? 0) >= BODY && (isOverList || next.measure.words > Math.max(12, 1.5 * words))
}

/** How far below the title a byline or a date may stand, and how sure the model may be that a line above it is body. */
const BYLINE_REACH = 6
const NO_STANDFIRST = 0.5
/** And that the only line between the two is, of a standfirst's words. */
const SURELY_TEXT = 0.97
const MOST_WORDS = 50
/** What is alone between the two needs no more words than these. */
const FEWEST_WORDS = 5
const FEWEST_IN_SENTENCE = 3

/** What stands between the title and the byline or date is a standfirst: the text begins below them. */
function claimAboveByline({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  if (titleAt < 0) return
  const below = map.roles.slice(titleAt + 1, titleAt + 1 + BYLINE_REACH)
  const byline = below.findIndex((role) => role === 'byline' || role === 'date')
  const hasText = body.some((likely, at) => at > titleAt + byline && likely >= BODY && !map.roles[at])
  const isOnly = (at: number) => byline === 1 && (views[at]?.measure.words ?? 0) <= MOST_WORDS
  for (let at = titleAt + 1; hasText && at < titleAt + 1 + byline; at++) {
    const view = views[at]
    if (!view || map.roles[at] || isNotice(view) || (body[at] ?? 0) > (isOnly(at) ? SURELY_TEXT : NO_STANDFIRST))
      continue
    if (
      proseOf(view) < 0.25 &&
      (byline > 1 || view.measure.words < (view.measure.ends ? FEWEST_IN_SENTENCE : FEWEST_WORDS))
    )
      continue
    claim(map, at, 'standfirst', `above-byline:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}

/** A sentence or two between the title and the body, before anything else stands there. */
function claimStandfirst({ views, body, titleAt, isRepeated }: RoleScene, map: RoleMap): void {
  if (titleAt < 0) return
  const first = map.roles.findIndex((role, at) => at > titleAt && (role === 'body' || role === 'heading'))
  for (let at = titleAt + 1; at < Math.min(first, titleAt + 12); at++) {
    const view = views[at]
    if (!view || map.roles[at] || isRepeated(view.text)) continue
    if (proseOf(view) < 0.25 || strongestCue(view).share > 0.3 || isNotice(view)) continue
    claim(map, at, 'standfirst', `below-title:${(body[at] ?? 0).toFixed(2)}`)
    return
  }
}

/** The phrase of page furniture that covers most of a line. */
function strongestCue(view: LineView): { cue: Cue | undefined; share: number } {
  let best: { cue: Cue | undefined; share: number } = { cue: undefined, share: 0 }
  for (const cue of FURNITURE) {
    const share = view.cues.opening[CUES.indexOf(cue)] ?? 0
    if (share > best.share) best = { cue, share }
  }
  return best
}

const HEAD = 4

function restRole({ titleAt }: RoleScene, view: LineView, at: number): Role {
  const { cue, share } = strongestCue(view)
  return cue === 'section' && share > 0.6 && at < titleAt && titleAt - at <= HEAD ? 'section' : 'boilerplate'
}

function restRule({ body, isRepeated }: RoleScene, view: LineView, at: number): string {
  if (isRepeated(view.text)) return 'repeated-in-folder'
  if (isNotice(view)) return 'phrase:notice'
  const { cue, share } = strongestCue(view)
  return cue && share > 0.25 ? `phrase:${cue}` : `line-model:${(body[at] ?? 0).toFixed(2)}`
}
