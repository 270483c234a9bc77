import { CUES } from '../languages/cue-columns.ts'
import { endsInColon, openingLength } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { lowerInPlace } from '../text/lower.ts'
import { BODY, LABEL_WORDS, LONGEST_REFERENCE } from '../thresholds.ts'
import { statesYear } from './caption-at.ts'
import { isHeading } from './is-heading.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'

/**
 * Shortest line, in UTF-16 units and folded, whose second occurrence in the body is dropped; a shorter one may well
 * stand twice.
 */
const SHORTEST_REPEAT = 60
const COPYRIGHT = CUES.indexOf('copyright')
/** Share of a line that a phrase of copyright covers where the line is a copyright notice. */
const COPYRIGHT_NOTICE = 0.15

/** Share from which it is one though the model takes the sentence for text, and the probability from which it does so. */
const SURE_NOTICE = 0.5
const LIKELY_TEXT = 0.6

/**
 * Whether a line is a copyright notice, not a sentence within the text such as "Copying the keys took him an hour."
 */
function claimsRights({ cues, measure }: LineView, likely: number, isLast: boolean): boolean {
  const share = cues.opening[COPYRIGHT] ?? 0
  const isAlone = share < SURE_NOTICE && (cues.inside[COPYRIGHT] ?? 0) === 0
  const isText = measure.ends && isAlone && likely > LIKELY_TEXT && !isLast
  return share > COPYRIGHT_NOTICE && !isText
}

/**
 * Claims the lines that are likely body as body or heading, except those that are furniture after all, or repeat the
 * text.
 */
export function claimBody(scene: RoleScene, map: RoleMap): void {
  const { views, body } = scene
  const seen = new Set<string>()
  const last = body.findLastIndex((likely) => likely >= BODY)
  const isFurniture = furnitureOf(scene)
  views.forEach((view, at) => {
    const likely = body[at] ?? 0
    if (map.roles[at] || likely < BODY) return
    if (isFurniture(view, at)) claim(map, at, 'boilerplate', 'repeated-in-folder')
    else if (claimsRights(view, likely, at === last) || statesYear(view.text))
      claim(map, at, 'boilerplate', 'phrase:copyright')
    else if (refersElsewhere(view)) claim(map, at, 'boilerplate', 'phrase:related')
    else if (givesTags(view)) claim(map, at, 'boilerplate', 'phrase:tags')
    else if (seen.has(view.folded) && view.folded.length >= SHORTEST_REPEAT) claim(map, at, 'repeated', 'body:again')
    else claim(map, at, isHeading(scene, map, at) ? 'heading' : 'body', `line-model:${likely.toFixed(2)}`)
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

/** What follows the label of a reference where the label is the sentence's own first word: "Read: nobody knew." */
const GOES_ON = /^[\s:：]+\p{Ll}/u

/** Whether a line refers to another article, wherever it stands: "Read also: …". */
function refersElsewhere({ text, cues, measure }: LineView): boolean {
  if ((cues.opening[RELATED] ?? 0) === 0 || text.length > LONGEST_REFERENCE) return false
  const label = openingLength(lowerInPlace(text), 'related')
  return endsInColon(text, label) && !(measure.ends && GOES_ON.test(text.slice(label)))
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
