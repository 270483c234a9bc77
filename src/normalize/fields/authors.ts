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
const SURE = 0.5
const WORTH_A_WORD = 0.3
const MOST_AUTHORS = 10

/** Reads who wrote the document. */
export function readAuthors(forest: Forest, layout: Layout, language: string | undefined): Authors {
  const all = findNames(layout.views)
  const rows = bylineRows(layout, all)
  const likely = rows.map((row) => probability(logOdds(forest, row)))
  const best = new Map<string, { candidate: NameCandidate; confidence: number }>()
  all.forEach((candidate, i) => {
    const key = sameName(candidate.name)
    const confidence = likely[i] ?? 0
    if (confidence > (best.get(key)?.confidence ?? 0)) best.set(key, { candidate, confidence })
  })
  const found = [...best.values()].sort(
    (a, b) => a.candidate.at - b.candidate.at || a.candidate.place - b.candidate.place,
  )
  const sure = found.filter(({ confidence }) => confidence >= SURE).slice(0, MOST_AUTHORS)
  return {
    authors: sure.map(({ candidate, confidence }) => ({
      value: { name: recaseName(candidate.name, language) },
      evidence: {
        rule: `byline:${candidate.kind}`,
        line: layout.views[candidate.at]?.source.number ?? 0,
        confidence: Math.round(confidence * 100) / 100,
      },
    })),
    candidates: all.filter((_c, i) => (likely[i] ?? 0) >= SURE),
    doubtful: sure.length
      ? []
      : found.filter(({ confidence }) => confidence >= WORTH_A_WORD).map(({ candidate }) => candidate.name),
  }
}
