import type { Found } from '../../domain/evidence.ts'
import type { LineView } from '../lines/view.ts'
import type { MarkedLine } from '../newsroom/mark.ts'
import type { RoleMap } from './role-map.ts'

/** Confidence in fields that follow from the place of their line; all above `DOUBTFUL`, below what a label gives. */
const CONFIDENCE = { standfirst: 0.7, kicker: 0.8, section: 0.6 } as const

/** The standfirst of the article: the first line with that role. */
export function standfirstOf(views: readonly LineView[], map: RoleMap): Found<string> | undefined {
  const at = map.roles.indexOf('standfirst')
  const view = views[at]
  const rule = map.rules[at] ?? 'standfirst'
  return view && { value: view.text, evidence: { rule, line: view.source.number, confidence: CONFIDENCE.standfirst } }
}

/** The categories of the article: the kickers that were set aside above the title, and the sections above it. */
export const categoriesOf = (
  marks: readonly MarkedLine[],
  views: readonly LineView[],
  map: RoleMap,
): readonly Found<string>[] => [...kickers(marks), ...sections(views, map)]

const kickers = (marks: readonly MarkedLine[]): readonly Found<string>[] =>
  marks.flatMap(({ line, mark }) =>
    mark.role === 'section'
      ? [{ value: line.text.trim(), evidence: { rule: mark.rule, line: line.number, confidence: CONFIDENCE.kicker } }]
      : [],
  )

/** Longest name of a section in UTF-16 units. */
const LONGEST_SECTION = 40

function sections(views: readonly LineView[], map: RoleMap): readonly Found<string>[] {
  const named = views.filter(({ text }, at) => map.roles[at] === 'section' && text.length <= LONGEST_SECTION)
  return named.map(({ text, source }) => ({
    value: text,
    evidence: { rule: 'section:above-title', line: source.number, confidence: CONFIDENCE.section },
  }))
}
