import { greetingAt, signsText } from '../body-rules/letters.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { isIntroducedBelow } from '../lines/introduced-below.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { labelLength } from '../names/byline-label.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isAgency } from '../names/read-names.ts'
import { BODY, DATE_LINE, FURNITURE_PHRASE, LIKELY_NAME, NAME_ALONE, SURELY_NAME } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'

const TOWN = /(?<=\p{Ll}{2})\.\s.*$/u

/** A candidate without the town after the name in the signature of a letter: "Rosa Jiménez. Zaragoza". */
export const townlessSigner = ({ form }: Layout, candidate: NameCandidate): NameCandidate =>
  form === 'letter' ? { ...candidate, name: candidate.name.replace(TOWN, '') } : candidate

/** Whether a name signs a letter: it is in the last lines, and is not the town below a name. */
const signsLetter = (layout: Layout, { at, kind, name, place }: NameCandidate): boolean =>
  kind === 'bare' &&
  place === 0 &&
  (endsLetter(layout, at) || (endsGreeted(layout, at) && nameLikeness(name) >= SURELY_NAME && knownName(name) > 0)) &&
  !((layout.views[at - 1]?.name ?? 0) >= LIKELY_NAME && knownName(name) === 0)

const endsLetter = ({ form, views }: Layout, at: number): boolean =>
  form === 'letter' && at >= views.length - LAST_LINES

/** Whether a line stands right below the text of a letter. */
const endsGreeted = ({ views, body, titleAt, last }: Layout, at: number): boolean =>
  at > last && at <= last + LAST_LINES && greetingAt(views, body, titleAt) >= 0

/** Lines at the end of a text that may sign it. */
const LAST_LINES = 2
/** Lines above and below the title in which a name may stand that the end of the text has again. */
const NEAR_TITLE = 20
const OF_TWO_PARTS = /^[\p{Script=Katakana}ー]+[・＝=][\p{Script=Katakana}ー・＝=]+$/u

/**
 * Whether a name in a script without capitals stands right below the title as its byline. Few such names look like
 * names, so it must be frequent, in two parts, below the title of a piece, or right above the date.
 */
function signsTitle({ views, titleAt, form }: Layout, { at, kind, name, count, share }: NameCandidate): boolean {
  if (kind !== 'bare' || titleAt < 0 || at !== titleAt + 1 || share < NAME_ALONE || /\p{Lu}/u.test(name)) return false
  const next = views[at + 1]
  const isDated = count === 1 && next?.gap === 0 && next.date >= DATE_LINE && labelLength(next.text) === 0
  const isWhole = /\s/u.test(name) && (knownName(name) === 1 || form === 'piece' || isDated)
  return views[at]?.gap === 0 && (OF_TWO_PARTS.test(name) || isWhole)
}

const HAN_NAME = /^[\p{Script=Han}々]{2,4}$|^[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}々]{1,3}$/u
/** Length in UTF-16 units from which a name in Han needs no known part. */
const SURELY_LONG = 4

/** Whether a name in Han is a byline: alone on a line between title and text, directly above or below the date. */
function signsHead({ views, titleAt, first }: Layout, { at, kind, name, share }: NameCandidate): boolean {
  const [view, next] = [views[at], views[at + 1]]
  if (kind !== 'bare' || !view || titleAt < 0 || at <= titleAt || at >= first || share < NAME_ALONE) return false
  if (!HAN_NAME.test(name) || furnitureShare(view) >= FURNITURE_PHRASE) return false
  const isDated = (view.gap === 0 && dated(views[at - 1])) || (next?.gap === 0 && dated(next))
  return isDated && (name.length >= SURELY_LONG || knownName(name) > 0)
}

const dated = (view: LineView | undefined): boolean => (view?.date ?? 0) >= DATE_LINE

const PICTURED = LANGUAGES.flatMap((row) => phrasesOf(row.creditAfter)).filter((word) =>
  /^\p{Script=Han}{2,}$/u.test(word),
)
/** A name in brackets behind the last sentence of a paragraph, or before the word that credits its picture. */
const SIGNED_BY = new RegExp(
  `[.。！？…]["”»』」]?\\s?[(（]([^()（）]{2,40})[)）]$|[、=＝\\s]([^\\s、=＝。]{2,20})(?:${anyOf(PICTURED)})[)）]?$`,
  'u',
)

/** Whether a line of nothing but a name stands in the head, and the text is signed with that name in brackets. */
function signsTwice({ views, titleAt, first }: Layout, { at, kind, name, share }: NameCandidate): boolean {
  if (kind !== 'bare' || titleAt < 0 || at <= titleAt || at > titleAt + NEAR_TITLE || at >= first) return false
  if (share < NAME_ALONE || isAgency(name)) return false
  return views.some(({ text }, line) => {
    const [, inBrackets, pictured] = line > at && text.includes(name) ? (SIGNED_BY.exec(text) ?? []) : []
    return inBrackets === name || pictured === name
  })
}

/** Whether a name signs a short text below its last sentence. */
const signsEnd = ({ views, titleAt, isShort }: Layout, { at, kind, place }: NameCandidate): boolean =>
  isShort && kind === 'bare' && place === 0 && signsText(views, titleAt, at)

/** Most words of what a columnist is, below the name and above the title: "spisovatel". */
const OFFICE_WORDS = 3

/**
 * Whether a name stands above the title of a piece, or anywhere above a title with what its bearer is in lower case
 * between them.
 */
function signsColumn({ views, titleAt, form }: Layout, { at, kind, name, share }: NameCandidate): boolean {
  if (kind !== 'bare' || share < NAME_ALONE || at >= titleAt || nameLikeness(name) < SURELY_NAME) return false
  if (at === titleAt - 1) return form === 'piece'
  const office = views[at + 1]
  return (
    at === titleAt - 2 &&
    office !== undefined &&
    /^\p{Ll}/u.test(office.text) &&
    !office.measure.ends &&
    office.measure.words <= OFFICE_WORDS
  )
}

/** Whether a name signs a text from below it: alone between blank lines, with no sentence but notices below. */
function signsBelow({ views, body, last, titleAt }: Layout, { at, kind, name, share }: NameCandidate): boolean {
  const [view, next] = [views[at], views[at + 1]]
  if (kind !== 'bare' || share < NAME_ALONE || !view || view.gap === 0 || (next && next.gap === 0)) return false
  if (titleAt < 0 || at < last - 1 || at > last + LAST_LINES || knownName(name) < 1 || nameLikeness(name) < SURELY_NAME)
    return false
  return !views.some(
    (below, line) => line > at && (below.measure.ends || (body[line] ?? 0) >= BODY) && !isNotice(below),
  )
}

/** Whether a name signs a piece: right below its title and right above its date. */
const signsPiece = ({ views, titleAt, form }: Layout, { at, kind, name, share, place }: NameCandidate): boolean =>
  form === 'piece' &&
  kind === 'bare' &&
  place === 0 &&
  titleAt >= 0 &&
  at === titleAt + 1 &&
  share >= NAME_ALONE &&
  nameLikeness(name) >= SURELY_NAME &&
  (views[at + 1]?.date ?? 0) >= DATE_LINE

/** Whether a name stands alone above the text, and a note below the text introduces its bearer. */
function signsAbove({ views, titleAt, first }: Layout, { at, kind, share }: NameCandidate): boolean {
  if (kind !== 'bare' || titleAt < 0 || at === titleAt || Math.abs(at - titleAt) > NEAR_TITLE) return false
  return at < first && share >= NAME_ALONE && isIntroducedBelow(views, at)
}

/** Whether a name is in an agency's credits at the end: "(Reporting by Ana Kovac in Split)". */
const reports = ({ views }: Layout, { at, kind, name }: NameCandidate): boolean =>
  kind === 'labelled' &&
  at >= views.length - LAST_LINES &&
  /^\(.*\)$/u.test(views[at]?.text ?? '') &&
  nameLikeness(name) >= SURELY_NAME

/**
 * Whether a name stands where its form of text is signed: below a letter, below the title of a piece, in an agency's
 * last line.
 */
export const isSignature = (layout: Layout, candidate: NameCandidate): boolean =>
  signsLetter(layout, candidate) ||
  signsTitle(layout, candidate) ||
  signsHead(layout, candidate) ||
  signsTwice(layout, candidate) ||
  signsEnd(layout, candidate) ||
  signsPiece(layout, candidate) ||
  signsColumn(layout, candidate) ||
  signsAbove(layout, candidate) ||
  signsBelow(layout, candidate) ||
  reports(layout, candidate)
