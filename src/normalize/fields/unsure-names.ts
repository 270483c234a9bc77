import { hasJoinedInitials, knownName, nameLikeness } from '../names/name-like.ts'
import { isAgency } from '../names/read-names.ts'
import { isRole } from '../names/writer-role.ts'
import { BODY, DATE_LINE, LIKELY_NAME, NAME_ALONE, SURELY_NAME } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import { type Layout, standsBelowDeck } from './layout.ts'
import type { WeighedName } from './weigh-names.ts'

/**
 * Probability from which the likeliest name is taken where none is sure; if without a label it is a single word or has no
 * capitals; and if only its place and its capitals make it a name, since it may be a label or a product.
 */
const ALONE = 0.25
const ALONE_PLAIN = 0.4
const ALONE_UNKNOWN = 0.65

/** Whether a role follows the name on its line: "Ann Lee, News Editor". */
function hasRole({ views }: Layout, { at, name }: NameCandidate): boolean {
  const text = views[at]?.text ?? ''
  const behind = text.slice(text.indexOf(name) + name.length)
  return text.startsWith(name) && /^\s?[,–—|(-]/u.test(behind) && isRole(behind)
}

/** Scripts without case in which the frequent names of the table make most names known. */
const NAMED_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}]/u

/**
 * Whether more than its place and its shape speak for a name: a label, a role, a frequent part, an agency, or a
 * script without case whose frequent names are hardly known.
 */
const isKnown = (layout: Layout, { candidate }: WeighedName): boolean =>
  candidate.kind !== 'bare' ||
  knownName(candidate.name) > 0 ||
  isAgency(candidate.name) ||
  !(/[\p{Lu}\p{Ll}]/u.test(candidate.name) || NAMED_SCRIPT.test(candidate.name)) ||
  hasRole(layout, candidate)

/** Least share of a line of the text that a byline takes; a name that takes less is only mentioned. */
const LEAST_SHARE = 0.5

/** Whether a name is only mentioned in a line of the text: "… the choir, St Martin's". */
const isInPassing = (body: Float64Array, { candidate: { at, kind, share, place } }: WeighedName): boolean =>
  kind === 'bare' && (share < LEAST_SHARE || place > 0) && (body[at] ?? 0) >= BODY

/** Shortest name, in UTF-16 units, in a script without case. */
const SHORTEST_CASELESS = 3

/**
 * Whether a name in a script without case is a guess: it takes little of its line and is not frequent, so it may be a
 * place or a label.
 */
const isDoubtful = ({ candidate: { kind, share, name } }: WeighedName): boolean =>
  kind === 'bare' &&
  share < LEAST_SHARE &&
  !/\p{Lu}/u.test(name) &&
  ((knownName(name) < 1 && nameLikeness(name) < LIKELY_NAME) ||
    (knownName(name) === 0 && name.length < SHORTEST_CASELESS))

/** Most lines between a name alone on its line and the date: a role, a place. */
const NEAR_DATE = 2

/** Whether a line of nothing but a name stands beside the date of the article, between its title and its text. */
function isBesideDate({ views, titleAt, first }: Layout, { candidate: { at, share, name } }: WeighedName): boolean {
  if (titleAt < 0 || at <= titleAt || at >= first || share < NAME_ALONE) return false
  const isDated = views
    .slice(Math.max(titleAt, at - NEAR_DATE), at + NEAR_DATE + 1)
    .some(({ date }) => date >= DATE_LINE)
  return isDated && nameLikeness(name) >= SURELY_NAME
}

/** Whether a name that is not known stands within the text, in capitals or without case, as headings do. */
export function isHeading(layout: Layout, one: WeighedName): boolean {
  const { at } = one.candidate
  const isWithin = at > layout.first && at < layout.last && !standsBelowDeck(layout, at)
  return isWithin && !/\p{Ll}/u.test(layout.views[at]?.text ?? '') && !isKnown(layout, one)
}

/** Whether a name may be taken though it is not sure. In a short text too little is seen to trust an unknown name. */
const mayBeTaken = (layout: Layout, one: WeighedName): boolean =>
  isKnown(layout, one) || isBesideDate(layout, one)
    ? one.confidence >= (isPlain(one) ? ALONE_PLAIN : ALONE)
    : !layout.isShort && one.confidence >= ALONE_UNKNOWN

/** Whether neither a label, nor initials, nor a second capitalised word speaks for a name. */
const isPlain = ({ candidate: { kind, name } }: WeighedName): boolean =>
  kind === 'bare' && !hasJoinedInitials(name) && !/\p{Lu}.*\s.*\p{Lu}/u.test(name)

/** Whether a name that is not sure may be an author's: it is no mere mention, no guess, and likely enough. */
export const couldBeAuthor = (layout: Layout, one: WeighedName): boolean =>
  !isInPassing(layout.body, one) && !isDoubtful(one) && mayBeTaken(layout, one)
