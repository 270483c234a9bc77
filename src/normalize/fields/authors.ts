import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { type Forest, logOdds, probability } from '../model/forest.ts'
import { findNames, type NameCandidate, sameName } from './byline-candidates.ts'
import { bylineRows, type Layout } from './byline-features.ts'
import { recaseName } from './names.ts'

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

interface Likely {
  readonly candidate: NameCandidate
  readonly confidence: number
}

function surest(found: readonly Likely[]): readonly Likely[] {
  const lines = new Set(found.filter(({ confidence }) => confidence >= SURE).map(({ candidate }) => candidate.at))
  const isBeside = (at: number) => lines.has(at - 1) || lines.has(at) || lines.has(at + 1)
  const isSure = ({ candidate, confidence }: Likely) => confidence >= (isBeside(candidate.at) ? BESIDE : SURE)
  const sure = found.filter(isSure).slice(0, MOST_AUTHORS)
  if (sure.length > 0) return sure
  const best = found.reduce<Likely | undefined>((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined)
  return best && best.confidence >= ALONE ? [best] : []
}

/** Reads who wrote the document. */
export function readAuthors(forest: Forest, layout: Layout, language: string | undefined): Authors {
  const all = findNames(layout.views)
  const rows = bylineRows(layout, all)
  const isTitle = ({ at, kind }: NameCandidate) => at === layout.titleAt && kind === 'bare'
  const likely = rows.map((row, i) => (isTitle(all[i] as NameCandidate) ? 0 : probability(logOdds(forest, row))))
  const best = new Map<string, Likely>()
  all.forEach((candidate, i) => {
    const key = sameName(candidate.name)
    const confidence = likely[i] ?? 0
    if (confidence > (best.get(key)?.confidence ?? 0)) best.set(key, { candidate, confidence })
  })
  const found = [...best.values()].sort(
    (a, b) => a.candidate.at - b.candidate.at || a.candidate.place - b.candidate.place,
  )
  const sure = surest(found)
  return {
    authors: sure.map(({ candidate, confidence }) => ({
      value: { name: recaseName(candidate.name, language) },
      evidence: {
        rule: `byline:${candidate.kind}`,
        line: layout.views[candidate.at]?.source.number ?? 0,
        confidence: Math.round(confidence * 100) / 100,
      },
    })),
    candidates: all.filter(
      (candidate, i) => (likely[i] ?? 0) >= SURE || sure.some((one) => one.candidate === candidate),
    ),
    doubtful: sure.length
      ? []
      : found.filter(({ confidence }) => confidence >= WORTH_A_WORD).map(({ candidate }) => candidate.name),
  }
}
