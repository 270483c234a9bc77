import { opensComments, TO_DESK } from '../body-rules/notices.ts'
import { knownName, nameLikeness } from '../lines/name-like.ts'
import { type Forest, logOdds, probability } from '../model/forest.ts'
import { LIKELY_NAME } from '../thresholds.ts'
import { authorLabelLength } from './author-label.ts'
import { findNames, type NameCandidate } from './byline-candidates.ts'
import { bylineRows, isButton } from './byline-features.ts'
import { type Layout, standsBelowDeck } from './layout.ts'
import { linesOfLists } from './name-lists.ts'
import { isAgency } from './names.ts'
import { daysInHead, isMasthead, isOfTeaser } from './other-bylines.ts'
import { isSignature, withoutTown } from './signatures.ts'

/** A candidate, the probability that it is an author's, and the row of features that gave it. */
export interface WeighedName {
  readonly candidate: NameCandidate
  readonly confidence: number
  readonly row: Float64Array
}

/**
 * Probability that a name beside the text gets if its label or place says that it is the author's, and no other name is
 * as likely.
 */
const STATED = 0.7
/** A name is beside the text in so many lines above the title, below it, and below the text. */
const [ABOVE, HEAD, BELOW] = [3, 8, 3]

function isBesideText(layout: Layout, { at, name }: NameCandidate): boolean {
  const { titleAt, first, last, views } = layout
  const from = titleAt >= 0 ? titleAt : first
  if (at > last && at <= last + BELOW) return isLabelled(views[at]?.text ?? '', name)
  return at >= from - ABOVE && at <= from + HEAD && (at <= first || standsBelowDeck(layout, at))
}

/** Longest label with the marks around it, in UTF-16 units. */
const LONGEST_LABEL = 40

/** Whether the label of a name opens its line. In a list of other articles it follows their titles. */
const isLabelled = (text: string, name: string): boolean =>
  text.indexOf(name) <= LONGEST_LABEL && authorLabelLength(text.replace(/^[\s(（【[<"'|•·*—–-]+/u, '')) > 0

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
const isSentenceOfNobody = ({ views }: Layout, { at, kind, name, hasColon }: NameCandidate): boolean =>
  (kind === 'labelled' || kind === 'after') &&
  !hasColon &&
  views[at]?.measure.ends === true &&
  nameLikeness(name) < LIKELY_NAME &&
  knownName(name) < 1

const isToDesk = ({ views }: Layout, { at }: NameCandidate): boolean => TO_DESK.test(views[at]?.text ?? '')

/** All candidates with their probabilities, in the order of the text. */
export function weighNames(forest: Forest, layout: Layout): readonly WeighedName[] {
  const named = findNames(layout.views, layout.language).filter(
    (candidate) =>
      !layout.pictured?.has(candidate.at) && !isMarkedOtherwise(layout, candidate) && !isToDesk(layout, candidate),
  )
  const all = named.map((candidate) => withoutTown(layout, candidate))
  const rows = bylineRows(layout, all)
  const days = daysInHead(layout)
  const listed = linesOfLists(layout, all)
  const comments = layout.views.findIndex((view, at) => at > layout.last && opensComments(view))
  const weighed = all.map((candidate, i) => {
    const row = rows[i] as Float64Array
    const isBare =
      candidate.kind === 'bare' && (layout.form === 'release' || (comments >= 0 && candidate.at > comments))
    const isElse = isOfTeaser(layout, days, candidate) || isMasthead(layout, candidate)
    const isNone =
      isInTitle(layout, candidate) ||
      isBare ||
      isElse ||
      isSpeaker(layout, candidate) ||
      (candidate.kind === 'bare' && listed.has(candidate.at)) ||
      isUncased(candidate) ||
      isSentenceOfNobody(layout, candidate) ||
      isButton(candidate)
    return { candidate, row, confidence: isNone ? 0 : probability(logOdds(forest, row)) }
  })
  return weighed.some(({ confidence }) => confidence >= STATED)
    ? weighed
    : weighed.map((one) => trustLabel(layout, one))
}

/** Raises a candidate to `STATED` where its label or its place says that it is the author's. */
function trustLabel(layout: Layout, weighed: WeighedName): WeighedName {
  const { candidate, confidence } = weighed
  if (isButton(candidate) || isSentenceOfNobody(layout, candidate)) return weighed
  const isStated = candidate.isStated && isBesideText(layout, candidate)
  return isStated || isSignature(layout, candidate) ? { ...weighed, confidence: Math.max(confidence, STATED) } : weighed
}

/** Each name once, where it is likeliest, in the order of the text; without those of probability zero. */
export function likeliestOfEach(weighed: readonly WeighedName[]): readonly WeighedName[] {
  const best = new Map<string, WeighedName>()
  for (const one of weighed) {
    const { key } = one.candidate
    if (one.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, one)
  }
  return [...best.values()].sort((a, b) => a.candidate.at - b.candidate.at || a.candidate.place - b.candidate.place)
}
