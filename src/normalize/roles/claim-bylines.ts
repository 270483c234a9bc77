import type { Authors } from '../fields/authors.ts'
import type { NameCandidate } from '../fields/byline-candidates.ts'
import type { Layout } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { labelLength } from '../names/byline-label.ts'
import { BODY } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'

/**
 * A sentence of more words than this, of which names take less than this share, is text that names somebody in passing.
 */
const MOST_BYLINE_WORDS = 14
const IN_PASSING = 0.5

/** A sentence with a credit in brackets after it: "… until the spring. (Ann Lee)". */
const CREDITED = /[.!?…。！？।؟]["'”’»」』]*\s*[(（【[〔][^()（）【】[\]〔〕]+[)）】\]〕]$/u

/** A byline in brackets before what its writer reports: "[하늘일보 김민수 기자] …". */
const BRACKETED = /^[[(（【〔][^()（）【】[\]〔〕]+[\])）】〕]\s*/u
/** Fewest letters and marks of what is reported. */
const SHORTEST_REPORT = 12

/** Whether a line begins with a byline in brackets and goes on with a sentence. */
function opensText({ text, measure }: LineView): boolean {
  const byline = BRACKETED.exec(text)?.[0].length ?? 0
  return byline > 0 && measure.ends && text.length - byline >= SHORTEST_REPORT
}

const isText = ({ views, body }: Layout, { at, share }: NameCandidate): boolean => {
  const view = views[at]
  if (view && share < IN_PASSING && opensText(view)) return true
  if (!view || view.measure.words <= MOST_BYLINE_WORDS || share >= IN_PASSING) return false
  return (view.measure.ends || CREDITED.test(view.text)) && (body[at] ?? 0) >= BODY
}

/** Claims the lines of bylines, and the last line if it names who reported and edited the text. */
export function claimBylines(layout: Layout, { candidates }: Authors, map: RoleMap): void {
  for (const one of candidates) if (!isText(layout, one)) claim(map, one.at, 'byline', `byline:${one.kind}`)
  const last = layout.views.length - 1
  if (CREDITS.test(layout.views[last]?.text ?? '')) claimCredits(layout, last, map)
}

/** "(Reporting by Ann Lee; Editing by Jon Bard)". */
const CREDITS = /^[(（].{4,200}[)）]$/u

function claimCredits({ views }: Layout, at: number, map: RoleMap): void {
  if (labelLength(views[at]?.text.slice(1) ?? '') > 0) claim(map, at, 'byline', 'byline:credits')
}
