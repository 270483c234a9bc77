import { isAgency } from '../names/read-names.ts'
import { isDated } from './agency-bylines.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'

/** Most words of a line that signs with an agency: "Madrid | EFE". */
const MOST_WORDS = 3
/** Most lines from the title to such a line. */
const NEAR_TITLE = 8

/** Whether a candidate is an agency that signs in a writer's place, on a line of its own beside the date below the title. */
export function signsAsAgency({ views, titleAt }: Layout, { at, kind, name }: NameCandidate): boolean {
  const view = views[at]
  if (kind !== 'bare' || !view || titleAt < 0 || at <= titleAt || at > titleAt + NEAR_TITLE || !isAgency(name))
    return false
  return view.measure.words <= MOST_WORDS && !view.measure.ends && (isDated(views[at - 1]) || isDated(views[at + 1]))
}
