import { type Forest, logOdds, probability } from '../model/forest.ts'
import { authorLabelLength, withoutOpeningMarks } from '../names/author-label.ts'
import { signsAsAgency } from './agency-signatures.ts'
import { findNames, type NameCandidate } from './byline-candidates.ts'
import { bylineRows } from './byline-features.ts'
import { type Layout, standsBelowDeck } from './layout.ts'
import { isButton, isSentenceOfNobody, mayBeByline, nobodysIn } from './nobodys-names.ts'
import { isSignature, townlessSigner } from './signatures.ts'

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
  text.indexOf(name) <= LONGEST_LABEL && authorLabelLength(withoutOpeningMarks(text)) > 0

/** All candidates with their probabilities, in the order of the text. */
export function weighNames(forest: Forest, layout: Layout): readonly WeighedName[] {
  const named = findNames(layout.views, layout.language).filter((candidate) => mayBeByline(layout, candidate))
  const all = named.map((candidate) => townlessSigner(layout, candidate))
  const rows = bylineRows(layout, all)
  const isNobodys = nobodysIn(layout, all)
  const weighed = all.map((candidate, i) => {
    const row = rows[i] as Float64Array
    return { candidate, row, confidence: isNobodys(candidate) ? 0 : probability(logOdds(forest, row)) }
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
  return isStated || isSignature(layout, candidate) || signsAsAgency(layout, candidate)
    ? { ...weighed, confidence: Math.max(confidence, STATED) }
    : weighed
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
