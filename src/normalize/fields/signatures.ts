import { knownName, nameLikeness } from '../lines/name-like.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './byline-features.ts'

const TOWN = /(?<=\p{Ll}{2})\.\s.*$/u

/** "Rosa Jiménez. Zaragoza": a letter may have a stop between the two. */
export const withoutTown = ({ form }: Layout, candidate: NameCandidate): NameCandidate =>
  form === 'letter' ? { ...candidate, name: candidate.name.replace(TOWN, '') } : candidate

/** A letter ends with whose it is, and where they live. */
const signsLetter = ({ form, views }: Layout, { at, kind, name, place }: NameCandidate): boolean =>
  form === 'letter' &&
  kind === 'bare' &&
  place === 0 &&
  at >= views.length - LAST_LINES &&
  !((views[at - 1]?.name ?? 0) >= LIKELY_NAME && knownName(name) === 0)

/** What stands below a name and is no known one is where its bearer lives. */
const LIKELY_NAME = 0.5

const LAST_LINES = 2
const ALL_OF_LINE = 0.95
const OF_TWO_PARTS = /^[\p{Script=Katakana}ー]+[・＝=][\p{Script=Katakana}ー・＝=]+$/u

/** Share of the line below a byline that a date takes. */
const DATED = 0.6

/**
 * In scripts without capitals few names look like names: one that is frequent, or below the title of an opinion, or right above
 * the date, or in two parts.
 */
function signsTitle({ views, titleAt, form }: Layout, { at, kind, name, share }: NameCandidate): boolean {
  if (kind !== 'bare' || titleAt < 0 || at !== titleAt + 1 || share < ALL_OF_LINE || /\p{Lu}/u.test(name)) return false
  const isDated = (views[at + 1]?.date ?? 0) >= DATED && views[at + 1]?.gap === 0
  const isWhole = /\s/u.test(name) && (knownName(name) === 1 || form === 'piece' || isDated)
  return views[at]?.gap === 0 && (OF_TWO_PARTS.test(name) || isWhole)
}

const SURELY_NAME = 0.9

/** Below the title of an opinion or report, and right above its date, stands whose it is. */
const signsPiece = ({ views, titleAt, form }: Layout, { at, kind, name, share, place }: NameCandidate): boolean =>
  form === 'piece' &&
  kind === 'bare' &&
  place === 0 &&
  titleAt >= 0 &&
  at === titleAt + 1 &&
  share >= ALL_OF_LINE &&
  nameLikeness(name) >= SURELY_NAME &&
  (views[at + 1]?.date ?? 0) >= DATED

/** "(Reporting by Ana Kovac in Split)", the last lines of what agencies send. */
const reports = ({ views }: Layout, { at, kind, name }: NameCandidate): boolean =>
  kind === 'labelled' &&
  at >= views.length - LAST_LINES &&
  /^\(.*\)$/u.test(views[at]?.text ?? '') &&
  nameLikeness(name) >= SURELY_NAME

/** Whether a name stands as copy is signed: below a letter, below the title of an opinion, in the last line of what an agency sends. */
export const isSignature = (layout: Layout, candidate: NameCandidate): boolean =>
  signsLetter(layout, candidate) ||
  signsTitle(layout, candidate) ||
  signsPiece(layout, candidate) ||
  reports(layout, candidate)
