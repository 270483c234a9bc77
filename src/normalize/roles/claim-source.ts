import type { Found } from '../../domain/evidence.ts'
import type { Source } from '../../domain/person.ts'
import type { Authors } from '../fields/authors.ts'
import type { PlacedDateline } from '../fields/find-dateline.ts'
import type { Layout } from '../fields/layout.ts'
import { readLabelledSource } from '../fields/source.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Longest line, in UTF-16 units, that is the name of an agency; and longest line with a labelled source. */
const LONGEST_AGENCY = 40
const LONGEST_LABELLED = 120
/** A line that is more likely body than this is text, even if it labels a source. */
const SURELY_TEXT = 0.9
const OUTER_MARKS = /^[^\p{L}]+|[^\p{L}]+$/gu
/** Separators between the parts of a byline. */
const PARTS = /[,|/]|\s[–—-]\s/u

const toSource = (name: string, view: LineView | undefined, rule: string): Found<Source> => ({
  value: { name },
  evidence: { rule, line: view?.source.number ?? 0, confidence: 0.8 },
})

/** The publication that a byline gives in parentheses, or that a line labels as the source. Claims that line. */
export function claimSource(
  { views, body, form }: Layout,
  { candidates }: Authors,
  map: RoleMap,
): Found<Source> | undefined {
  // In a letter the parentheses hold the place where the writer lives.
  const bracketed = form === 'letter' ? undefined : candidates.find(({ parenthesis }) => parenthesis !== undefined)
  const { parenthesis } = bracketed ?? {}
  if (bracketed && parenthesis) return toSource(parenthesis, views[bracketed.at], 'source:in-byline')
  for (const [at, view] of views.entries()) {
    if (map.roles[at] || (body[at] ?? 0) > SURELY_TEXT || view.text.length > LONGEST_LABELLED) continue
    const name = readLabelledSource(view.text)
    if (name === undefined) continue
    claim(map, at, 'source', 'source:labelled')
    return toSource(name, view, 'source:labelled')
  }
  return undefined
}

/**
 * The agency that stands alone beside a byline or at the end of the text, or after the name in a byline. Claims its
 * line.
 */
export function claimAgency({ views }: Layout, { candidates }: Authors, map: RoleMap): Found<Source> | undefined {
  for (const at of [...candidates.flatMap(({ at }) => [at + 1, at - 1]), views.length - 1]) {
    const view = views[at]
    if (!view || map.roles[at] || view.text.length > LONGEST_AGENCY || !isPhrase(foldPhrase(view.text), 'agency'))
      continue
    claim(map, at, 'source', 'source:agency')
    return toSource(view.text.replace(OUTER_MARKS, ''), view, 'source:agency')
  }
  return agencyInByline(views, candidates)
}

/** The agency after the name in a byline: "Von Birgit Sommer, dpa". */
function agencyInByline(views: readonly LineView[], candidates: Authors['candidates']): Found<Source> | undefined {
  for (const { at } of candidates) {
    const [, ...parts] = views[at]?.text.split(PARTS) ?? []
    const agency = parts.find((part) => isPhrase(foldPhrase(part), 'agency'))
    if (agency !== undefined) return toSource(agency.replace(OUTER_MARKS, ''), views[at], 'source:in-byline')
  }
  return undefined
}

/** The agency that the dateline names. */
export const agencyOfDateline = ({ views }: Layout, { agency, at }: PlacedDateline): Found<Source> | undefined =>
  agency === undefined ? undefined : toSource(agency, views[at], 'source:dateline')
