import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { opensComments } from '../body-rules/notices.ts'
import { knownName, nameLikeness } from '../lines/name-like.ts'
import { type Forest, logOdds, probability } from '../model/forest.ts'
import { BODY } from '../thresholds.ts'
import { findNames, type NameCandidate } from './byline-candidates.ts'
import { bylineRows, type Layout } from './byline-features.ts'
import type { PlacedDateline } from './dateline.ts'
import { isRole, recaseName } from './names.ts'
import { isSignature, withoutTown } from './signatures.ts'

/** The authors of a document, and the candidates they were read from. */
export interface Authors {
  readonly authors: readonly Found<Author>[]
  readonly candidates: readonly NameCandidate[]
  readonly doubtful: readonly string[]
}

/** A name is an author's from this probability on, and is worth a word in the report from the other. */
const SURE = 0.65
/** One alone may be less sure, where nobody else is named. */
const ALONE = 0.2
/** One of several in a byline, on one line or on lines one after the other, may be, where another of them is sure. */
const BESIDE = 0.4
const WORTH_A_WORD = 0.1
const MOST_AUTHORS = 10

/** A name with the probability that it is an author's, and the numbers that this was told by. */
export interface WeighedName {
  readonly candidate: NameCandidate
  readonly confidence: number
  readonly row: Float64Array
}

/** Whether a role stands behind a name on its line: "Ann Lee, News Editor". */
function hasRole({ views }: Layout, { at, name }: NameCandidate): boolean {
  const text = views[at]?.text ?? ''
  const behind = text.slice(text.indexOf(name) + name.length)
  return text.startsWith(name) && /^\s?[,–—|(-]/u.test(behind) && isRole(behind)
}

/** Of short copy too little is seen to take a name on trust that has no label, no role and no frequent part: it may be a club's, or a slug. */
const isKnown = (layout: Layout, { candidate }: WeighedName): boolean =>
  candidate.kind !== 'bare' ||
  knownName(candidate.name) > 0 ||
  !/\p{Lu}/u.test(candidate.name) ||
  hasRole(layout, candidate)

/** Share of a line of the text that a name takes which it only mentions. */
const IN_PASSING = 0.5

/** A line of the text may end with a name: "… the choir, St Martin's". */
const isInPassing = (body: Float64Array, { candidate: { at, kind, share, place } }: WeighedName): boolean =>
  kind === 'bare' && (share < IN_PASSING || place > 0) && (body[at] ?? 0) >= BODY

/** Who edited a text is no author of it where somebody else is. */
function withoutEditors(sure: readonly WeighedName[]): readonly WeighedName[] {
  const authors = sure.filter(({ candidate }) => !candidate.isEditor)
  return authors.length > 0 ? authors : sure
}

function surest(found: readonly WeighedName[], layout: Layout): readonly WeighedName[] {
  const { body, isShort, isUnsigned } = layout
  const lines = new Set(found.filter(({ confidence }) => confidence >= SURE).map(({ candidate }) => candidate.at))
  const isBeside = (at: number) => lines.has(at - 1) || lines.has(at) || lines.has(at + 1)
  const isSure = ({ candidate, confidence }: WeighedName) => confidence >= (isBeside(candidate.at) ? BESIDE : SURE)
  const sure = withoutEditors(found.filter(isSure)).slice(0, MOST_AUTHORS)
  if (sure.length > 0) return sure
  if (isUnsigned) return []
  const could = found.filter((one) => !isInPassing(body, one) && (!isShort || isKnown(layout, one)))
  const best = could.reduce<WeighedName | undefined>((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined)
  if (!best || best.confidence < ALONE) return []
  const isWithBest = ({ candidate: { at, kind }, confidence }: WeighedName) =>
    at === best.candidate.at && kind === 'labelled' && confidence >= BESIDE
  return found.filter((one) => one === best || isWithBest(one))
}

/** So likely is a name beside the text whose label says outright that it is the author's, where no other name is surer. */
const STATED = 0.7
/** Lines above the title, below it, and below the text that are beside it. */
const [ABOVE, HEAD, BELOW] = [3, 8, 3]

function isBesideText({ titleAt, first, last }: Layout, at: number): boolean {
  const from = titleAt >= 0 ? titleAt : first
  return (at >= from - ABOVE && at <= from + HEAD && at <= first) || (at > last && at <= last + BELOW)
}

/** Every name that stands where a byline may, with its probability, in the order of the text. The title is no byline. */
export function weighNames(forest: Forest, layout: Layout): readonly WeighedName[] {
  const all = findNames(layout.views, layout.language).map((candidate) => withoutTown(layout, candidate))
  const rows = bylineRows(layout, all)
  const comments = layout.views.findIndex((view, at) => at > layout.last && opensComments(view))
  const isTitle = ({ at, kind, name }: NameCandidate) =>
    at === layout.titleAt && (kind === 'bare' || nameLikeness(name) === 0)
  const weighed = all.map((candidate, i) => {
    const row = rows[i] as Float64Array
    const isBare =
      candidate.kind === 'bare' && (layout.form === 'release' || (comments >= 0 && candidate.at > comments))
    const isNone = isTitle(candidate) || isBare
    return { candidate, row, confidence: isNone ? 0 : probability(logOdds(forest, row)) }
  })
  return weighed.some(({ confidence }) => confidence >= STATED) ? weighed : weighed.map((one) => believe(layout, one))
}

function believe(layout: Layout, weighed: WeighedName): WeighedName {
  const { candidate, confidence } = weighed
  const isStated = candidate.isStated && isBesideText(layout, candidate.at)
  return isStated || isSignature(layout, candidate) ? { ...weighed, confidence: Math.max(confidence, STATED) } : weighed
}

/** Each name once, where it is likeliest, in the order of the text; without those that cannot be. */
export function likeliest(weighed: readonly WeighedName[]): readonly WeighedName[] {
  const best = new Map<string, WeighedName>()
  for (const one of weighed) {
    const { key } = one.candidate
    if (one.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, one)
  }
  return [...best.values()].sort((a, b) => a.candidate.at - b.candidate.at || a.candidate.place - b.candidate.place)
}

/** How sure a name in a dateline is. */
const IN_DATELINE = 0.8

/** Reads who wrote the document: its bylines say so, else its dateline. */
export function readAuthors(
  forest: Forest,
  layout: Layout,
  dateline: PlacedDateline,
  language: string | undefined,
): Authors {
  const authors = readBylines(forest, layout, language)
  const line = layout.views[dateline.at]?.source.number ?? 0
  if (dateline.names.length === 0 || authors.candidates.some(({ at }) => at < dateline.at)) return authors
  const evidence = { rule: 'byline:dateline', line, confidence: IN_DATELINE }
  const named = dateline.names.map((name) => ({ value: { name: recaseName(name, language) }, evidence }))
  return { authors: named, candidates: [], doubtful: [] }
}

function readBylines(forest: Forest, layout: Layout, language: string | undefined): Authors {
  const weighed = weighNames(forest, layout)
  const found = likeliest(weighed)
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
      : found.filter(({ confidence }) => confidence >= WORTH_A_WORD).map(({ candidate }) => candidate.name),
  }
}
