import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { knownName, nameLikeness } from '../lines/name-like.ts'
import type { Forest } from '../model/forest.ts'
import { BODY, DATE_LINE, LIKELY_NAME, NAME_ALONE, SURELY_NAME } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import { findIntroduced } from './closing-note.ts'
import type { PlacedDateline } from './dateline.ts'
import { type Layout, standsBelowDeck } from './layout.ts'
import { isAgency } from './names.ts'
import { recaseName } from './recase-name.ts'
import { likeliestOfEach, type WeighedName, weighNames } from './weigh-names.ts'
import { isRole } from './writer-role.ts'

/**
 * The authors of a document, the candidates that count as bylines, and names that may be authors' where none is sure.
 */
export interface Authors {
  readonly authors: readonly Found<Author>[]
  readonly candidates: readonly NameCandidate[]
  readonly doubtful: readonly string[]
}

/** Probability from which a name is an author's. */
const SURE = 0.65
/**
 * The same for the likeliest name where no name reaches `SURE`; for one without a label that is a single word or has no
 * capitals; and for one that only its place and its capitals make a name, which may be a label or a product.
 */
const ALONE = 0.25
const ALONE_PLAIN = 0.4
const ALONE_UNKNOWN = 0.65
/** The same for a name on the same line as a sure one, or on the next. */
const BESIDE = 0.4
/** Probability from which a name is reported as a doubt. */
const WORTH_REPORTING = 0.1
const MOST_AUTHORS = 10

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

/** Whether a candidate is more than words that might be a name in a script without case: a line of the standfirst. */
const isNamed = ({ candidate: { kind, name } }: WeighedName): boolean =>
  kind !== 'bare' || /\p{Lu}/u.test(name) || knownName(name) > 0 || nameLikeness(name) >= LIKELY_NAME

/** Without editors, unless nobody else is named. */
function withoutEditors(sure: readonly WeighedName[]): readonly WeighedName[] {
  const authors = sure.filter(({ candidate }) => !candidate.isEditor)
  return authors.length > 0 ? authors : sure
}

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
function isHeading(layout: Layout, one: WeighedName): boolean {
  const { at } = one.candidate
  const isWithin = at > layout.first && at < layout.last && !standsBelowDeck(layout, at)
  return isWithin && !/\p{Ll}/u.test(layout.views[at]?.text ?? '') && !isKnown(layout, one)
}

/** Whether a name may be taken though it is not sure. In a short text too little is seen to trust an unknown name. */
const mayBeTaken = (layout: Layout, one: WeighedName): boolean =>
  isKnown(layout, one) || isBesideDate(layout, one)
    ? one.confidence >= (isPlain(one) ? ALONE_PLAIN : ALONE)
    : !layout.isShort && one.confidence >= ALONE_UNKNOWN

/** Whether neither a label nor a second capitalised word speaks for a name. */
const isPlain = ({ candidate: { kind, name } }: WeighedName): boolean =>
  kind === 'bare' && !/\p{Lu}.*\s.*\p{Lu}/u.test(name)

/** Least share of the likeliest name's probability that another name of its byline has, if that is surely a name. */
const FELLOW = 0.6

/** Whether a name shares the byline of the likeliest one, so that both are authors or neither is. */
function isFellow({ candidate, confidence }: WeighedName, best: WeighedName): boolean {
  if (candidate.at !== best.candidate.at || candidate.kind !== best.candidate.kind) return false
  if (candidate.kind === 'labelled' && confidence >= BESIDE) return true
  const isName = nameLikeness(candidate.name) >= SURELY_NAME && !isRole(candidate.name)
  return isName && confidence >= FELLOW * best.confidence
}

/** The names that are authors': all that are sure, else the likeliest with the others of its byline. */
function surest(found: readonly WeighedName[], layout: Layout): readonly WeighedName[] {
  const { body, isUnsigned } = layout
  const lines = new Set(found.filter(({ confidence }) => confidence >= SURE).map(({ candidate }) => candidate.at))
  const isBeside = (at: number) => lines.has(at - 1) || lines.has(at) || lines.has(at + 1)
  const isSure = (one: WeighedName) => one.confidence >= (isBeside(one.candidate.at) && isNamed(one) ? BESIDE : SURE)
  const sure = withoutEditors(found.filter(isSure)).slice(0, MOST_AUTHORS)
  if (sure.length > 0) return sure
  if (isUnsigned) return []
  const could = found.filter((one) => !isInPassing(body, one) && !isDoubtful(one) && mayBeTaken(layout, one))
  const [first, ...others] = withoutEditors(could)
  if (!first) return []
  const best = others.reduce((a, b) => (a.confidence >= b.confidence ? a : b), first)
  return found.filter((one) => one === best || isFellow(one, best))
}

/** Confidence in a name in a dateline, and in one that a note below the text introduces. */
const IN_DATELINE = 0.8
const INTRODUCED = 0.7

/** Reads the authors of a document from its bylines, else from its dateline, else from a note below the text. */
export function readAuthors(
  forest: Forest,
  layout: Layout,
  dateline: PlacedDateline,
  language: string | undefined,
): Authors {
  const authors = readBylines(forest, layout, language)
  const named = (names: readonly string[], at: number, rule: string, confidence: number): Authors => {
    const evidence = { rule, line: layout.views[at]?.source.number ?? 0, confidence }
    const found = names.map((name) => ({ value: { name: recaseName(name, language) }, evidence }))
    return { authors: found, candidates: [], doubtful: [] }
  }
  if (dateline.names.length > 0 && !authors.candidates.some(({ at, kind }) => at < dateline.at && kind !== 'source'))
    return named(dateline.names, dateline.at, 'byline:dateline', IN_DATELINE)
  if (authors.authors.length > 0 || layout.isUnsigned || layout.form === 'release') return authors
  const introduced = findIntroduced(layout)
  return introduced ? named([introduced.name], introduced.at, 'byline:note', INTRODUCED) : authors
}

/** Reads the authors from the bylines alone. */
function readBylines(forest: Forest, layout: Layout, language: string | undefined): Authors {
  const weighed = weighNames(forest, layout)
  const found = likeliestOfEach(weighed.filter((one) => !isHeading(layout, one)))
  const sure = surest(found, layout)
  return {
    authors: sure.map(({ candidate, confidence }) => ({
      value: { name: recaseName(candidate.name, language) },
      evidence: {
        rule: `byline:${candidate.kind}`,
        line: layout.views[candidate.at]?.source.number ?? 0,
        confidence: Math.round(confidence * 100) / 100,
      },
    })),
    candidates: weighed
      .filter(({ candidate, confidence }) => confidence >= SURE || sure.some((one) => one.candidate === candidate))
      .map(({ candidate }) => candidate),
    doubtful: sure.length
      ? []
      : found.filter(({ confidence }) => confidence >= WORTH_REPORTING).map(({ candidate }) => candidate.name),
  }
}
