import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import type { Forest } from '../model/forest.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { recaseName } from '../names/recase-name.ts'
import { isRole } from '../names/writer-role.ts'
import { LIKELY_NAME, SURELY_NAME } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import { findIntroduced } from './closing-note.ts'
import type { PlacedDateline } from './find-dateline.ts'
import type { Layout } from './layout.ts'
import { couldBeAuthor, isHeading } from './unsure-names.ts'
import { likeliestOfEach, type WeighedName, weighNames } from './weigh-names.ts'

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
/** The same for a name on the same line as a sure one, or on the next. */
const BESIDE = 0.4
/** Probability from which a name is reported as a doubt. */
const WORTH_REPORTING = 0.1
const MOST_AUTHORS = 10

/** Whether a candidate is more than words that might be a name in a script without case: a line of the standfirst. */
const isNamed = ({ candidate: { kind, name } }: WeighedName): boolean =>
  kind !== 'bare' || /\p{Lu}/u.test(name) || knownName(name) > 0 || nameLikeness(name) >= LIKELY_NAME

/** Without editors, unless nobody else is named. */
function withoutEditors(sure: readonly WeighedName[]): readonly WeighedName[] {
  const authors = sure.filter(({ candidate }) => !candidate.isEditor)
  return authors.length > 0 ? authors : sure
}

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
  const { isUnsigned } = layout
  const lines = new Set(found.filter(({ confidence }) => confidence >= SURE).map(({ candidate }) => candidate.at))
  const isBeside = (at: number) => lines.has(at - 1) || lines.has(at) || lines.has(at + 1)
  const isSure = (one: WeighedName) => one.confidence >= (isBeside(one.candidate.at) && isNamed(one) ? BESIDE : SURE)
  const sure = withoutEditors(found.filter(isSure)).slice(0, MOST_AUTHORS)
  if (sure.length > 0) return sure
  if (isUnsigned) return []
  const could = found.filter((one) => couldBeAuthor(layout, one))
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
