import { CUES } from '../languages/cue-columns.ts'
import { cuesOf } from '../languages/cues.ts'
import { opensComments, TO_DESK } from '../lines/notice.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isAgency } from '../names/read-names.ts'
import { LIKELY_NAME } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'
import { linesOfLists } from './name-lists.ts'
import { daysInHead, isOfTeaser, isPublicationAbove } from './other-bylines.ts'

/** Columns of buttons and links; unlike sections and roles, they are nobody's name. */
const BUTTONS = (['share', 'newsletter', 'comments', 'paywall', 'navigation', 'advertising', 'tools'] as const).map(
  (cue) => CUES.indexOf(cue),
)
/** Share of a name that a phrase covers where it is nothing else. */
const WHOLE = 0.99

/** Whether a name of several words without a label on its line is the text of a button: "Follow Us". */
export function isButton({ kind, name }: NameCandidate): boolean {
  if ((kind !== 'bare' && kind !== 'below-label') || !name.includes(' ')) return false
  const { opening } = cuesOf(name.toLowerCase())
  return BUTTONS.some((cue) => (opening[cue] ?? 0) >= WHOLE)
}

/**
 * Whether the markup of a line makes the names in it no bylines unless they have a label: the text of a picture, a
 * heading, an item of a list, anything but a paragraph.
 */
const isMarkedOtherwise = ({ views }: Layout, { at, kind }: NameCandidate): boolean =>
  kind === 'bare' && (views[at]?.source.markup?.kind ?? 'paragraph') !== 'paragraph'

const QUOTED = /^[«»“”„"「『‹].*[»«”“"」』›][.!?…]?$/u

/** Whether a name stands below a quotation within the text, as that of the one who said it. */
function isSpeaker({ views, titleAt, first }: Layout, { at, kind }: NameCandidate): boolean {
  const quote = views[at - 1]
  return kind === 'bare' && first > titleAt && at - 1 > first && quote !== undefined && QUOTED.test(quote.text)
}

/** Words in lower case after a label that is a word of sentences too: "De nombreux dégâts". */
const isUncased = ({ kind, name, hasColon }: NameCandidate): boolean =>
  kind === 'labelled' &&
  !hasColon &&
  name.includes(' ') &&
  /\p{Ll}/u.test(name) &&
  !/\p{Lu}/u.test(name) &&
  !isAgency(name)

/** Share of a title that a name in a byline takes; a title that names somebody has more to say. */
const LEAST_OF_TITLE = 0.4
/** Fewest words of a first line that is rather a title than a byline though the model finds no title. */
const FEWEST_OF_TITLE = 8

/** Whether a name stands in the title, or in what may be the title, and does not fill it. The title is no byline. */
function isInTitle({ views, titleAt }: Layout, { at, kind, name, hasColon }: NameCandidate): boolean {
  const { text = '', measure } = views[at] ?? {}
  const isPart = name.length < LEAST_OF_TITLE * text.length
  if (at === titleAt) return kind === 'bare' || nameLikeness(name) === 0 || isPart
  return titleAt < 0 && at === 0 && isPart && !hasColon && (measure?.words ?? 0) >= FEWEST_OF_TITLE
}

/**
 * Whether a label without a colon begins a sentence that names nobody: "Nga mali. Deri …", "글 쓰는 일은 어렵다."
 */
export const isSentenceOfNobody = ({ views }: Layout, { at, kind, name, hasColon }: NameCandidate): boolean =>
  (kind === 'labelled' || kind === 'after') &&
  !hasColon &&
  views[at]?.measure.ends === true &&
  nameLikeness(name) < LIKELY_NAME &&
  (knownName(name) < 1 || (/\p{Lu}/u.test(name) && nameLikeness(name) === 0))

const isToDesk = ({ views }: Layout, { at }: NameCandidate): boolean => TO_DESK.test(views[at]?.text ?? '')

/** Whether a candidate is worth weighing: captions, marked-up lines and notes to the desk have no bylines. */
export const mayBeByline = (layout: Layout, candidate: NameCandidate): boolean =>
  !layout.pictured?.has(candidate.at) && !isMarkedOtherwise(layout, candidate) && !isToDesk(layout, candidate)

/**
 * Tells the candidates that are nobody's bylines whatever the model thinks of them. What all of them share is found
 * once.
 */
export function nobodysIn(layout: Layout, candidates: readonly NameCandidate[]): (candidate: NameCandidate) => boolean {
  const days = daysInHead(layout)
  const listed = linesOfLists(layout, candidates)
  const comments = layout.views.findIndex((view, at) => at > layout.last && opensComments(view))
  const isBelowComments = (at: number) => comments >= 0 && at > comments
  const isBareElsewhere = ({ kind, at }: NameCandidate) =>
    kind === 'bare' && (layout.form === 'release' || isBelowComments(at) || listed.has(at))
  return (candidate) =>
    isInTitle(layout, candidate) ||
    isBareElsewhere(candidate) ||
    isOfTeaser(layout, days, candidate) ||
    isPublicationAbove(layout, candidate) ||
    isSpeaker(layout, candidate) ||
    isUncased(candidate) ||
    isSentenceOfNobody(layout, candidate) ||
    isButton(candidate)
}
