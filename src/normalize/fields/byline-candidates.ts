import { pairedCredits } from '../credits/paired-credits.ts'
import { dashedLines } from '../lines/dashed-lines.ts'
import type { LineView } from '../lines/view.ts'
import { splitAtLabels } from '../names/label-breaks.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isAgency } from '../names/read-names.ts'
import { isRole } from '../names/writer-role.ts'
import { fold } from '../text/fold.ts'
import { LIKELY_NAME, LONGEST_BYLINE, SURELY_NAME } from '../thresholds.ts'
import { nameBesideAgency } from './agency-bylines.ts'
import { lineAbove } from './line-above.ts'
import { namesNoAuthor } from './no-byline.ts'
import { type BylineKind, readSegment, type Segment } from './read-segment.ts'
import { readParenthesis, withoutParenthesis, withoutShifts } from './source.ts'

/** A name that may be an author's. */
export interface NameCandidate {
  /** Index of its line among the lines that are not blank. */
  readonly at: number
  readonly kind: BylineKind
  readonly name: string
  /** The name as it is compared with others. */
  readonly key: string
  /** The number of names in its byline, and its index among them. */
  readonly count: number
  readonly place: number
  /** What the byline has in parentheses after the name. */
  readonly parenthesis?: string
  /** Share of the line that the byline takes. */
  readonly share: number
  /** Whether its label always names the author. */
  readonly isStated?: boolean
  /** Whether its label names the editor. */
  readonly isEditor?: boolean
  /** Whether a colon follows its label. */
  readonly hasColon?: boolean
}

/** Most names of one byline. */
const MOST_NAMES = 8
/** Separators between the segments of a line. */
const SEGMENTS =
  /\s+[|•·–—ـ-]\s+|(?<=\p{Script=Arabic})[-–]\s+|\s*[|•·｜]\s*|\s{2,}|\t|\s+\/+\s*|^\/+|\/$|[()（）【】[\]]/u

/** All names in the lines that stand in the place or the form of a byline, in a text of `language`. */
export function findNames(views: readonly LineView[], language?: string): NameCandidate[] {
  const dashed = dashedLines(views)
  const isRead = ({ text }: LineView, at: number) => text.length <= LONGEST_BYLINE && !dashed.has(at)
  const found = views.flatMap((view, at) => (isRead(view, at) ? namesOf(views, view, at, language) : []))
  const signed = new Set(found.filter(couldSign).map(({ at }) => at))
  const beside = views.flatMap((view, at): NameCandidate[] => {
    const names = nameBesideAgency(views, at, (near) => signed.has(near))
    return names.length > 0 ? candidatesIn({ kind: 'bare', text: view.text, names }, view, at, undefined) : []
  })
  return beside.length > 0 ? [...found, ...beside].sort((a, b) => a.at - b.at) : found
}

/** Whether a candidate has a label or looks like a name of several words. */
const couldSign = ({ kind, name }: NameCandidate): boolean => kind !== 'bare' || nameLikeness(name) >= SURELY_NAME

/** A quick test for such a separator. */
const APART = /[|•·｜–—ـ/\t()（）【】[\]-]|\s{2}/u

/** The segments of a line that may each be a byline, the whole line first. */
function segmentsOf(rest: string, parenthesis: string | undefined): readonly string[] {
  if (!APART.test(rest)) return splitAtLabels(rest)
  const whole = beforeBar(parenthesis === undefined ? rest : withoutParenthesis(rest))
  return [...new Set([whole, ...rest.split(SEGMENTS)].flatMap(splitAtLabels))]
}

/** The segment that reads best as a byline; undefined where even that is none. */
function bestOf(segments: readonly Segment[], view: LineView): Segment | undefined {
  const best = segments.reduce<Segment | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined)
  return !best || best.names.length === 0 || namesNoAuthor(view, best) ? undefined : best
}

/** The names of the segment of a line that reads best as a byline. */
function namesOf(views: readonly LineView[], view: LineView, at: number, language?: string): NameCandidate[] {
  const undated = (view.date > 0 ? view.reading?.rest : undefined) ?? view.text
  const rest = withoutShifts(undated)
  const parenthesis = readParenthesis(rest)
  const above = lineAbove(views, at)
  const segments = pairedCredits(undated) ?? segmentsOf(rest, parenthesis)
  const read = segments.flatMap((segment) => readSegment(segment, above, view, language))
  const best = bestOf(read, view)
  return best ? candidatesIn(best, view, at, parenthesis) : []
}

function candidatesIn(
  { kind, names, text, isStated, isEditor, hasColon }: Segment,
  view: LineView,
  at: number,
  parenthesis: string | undefined,
): NameCandidate[] {
  return names.slice(0, MOST_NAMES).map((name, place) => ({
    at,
    kind,
    name,
    key: sameName(name),
    count: names.length,
    place,
    ...(parenthesis !== undefined && !text.includes(parenthesis) && { parenthesis }),
    share: text.length / Math.max(1, view.text.length),
    ...(isStated && { isStated }),
    ...(isEditor && { isEditor }),
    ...(hasColon && { hasColon }),
  }))
}

/** How much each kind of byline adds to the worth of a reading: a label of authors more than one of a source. */
const WORTH: Readonly<Record<BylineKind, number>> = {
  labelled: 0.5,
  'below-label': 0.5,
  after: 0.5,
  source: 0.2,
  bare: 0,
}

const TWO_WORDS = /^\S+ \S+$/u

/** How much the name of an agency is one: more than another single word. */
const AGENCY_NAME = 0.3

/** How much a name is one: fully if it has two words and begins with a frequent name, though one is a common word. */
const likeness = (name: string): number =>
  TWO_WORDS.test(name) && nameLikeness(name) >= LIKELY_NAME && knownName(name) === 1
    ? 1
    : Math.max(isAgency(name) ? AGENCY_NAME : 0, nameLikeness(name))

/** The worth of a reading of a line: how much its names look like names, and the kind of byline. -1 without names. */
function worth({ kind, names }: Segment): number {
  if (names.length === 0) return -1
  return WORTH[kind] + names.reduce((sum, name) => sum + likeness(name), 0) / names.length
}

/** The line up to a vertical bar. */
const beforeBar = (rest: string): string => rest.split(' | ')[0] ?? rest

/** Longest line, in UTF-16 units, that gives a role. */
const LONGEST_ROLE = 60

/** Whether a line gives a role, as lines below bylines do. */
export const givesRole = (view: LineView): boolean => view.text.length < LONGEST_ROLE && isRole(view.text)

/** The form of a name in which two are compared. */
export const sameName = (name: string): string =>
  fold(name)
    .replace(/[.\s]+/g, ' ')
    .trim()
