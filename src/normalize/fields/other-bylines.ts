import type { LineView } from '../lines/view.ts'
import { knownName } from '../names/name-like.ts'
import { fold } from '../text/fold.ts'
import { HAS_DATE } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'

/** The date of an article is at most so many lines above its title. */
const ABOVE_TITLE = 3

/** The days that a line gives in full. */
const daysOf = (view: LineView | undefined): readonly string[] =>
  (view?.reading?.mentions ?? []).flatMap(({ written }) => (written ? [written.wall.slice(0, 10)] : []))

/** The days that the lines between title and text, or right above the title, give. */
export function daysInHead({ views, titleAt, first }: Layout): ReadonlySet<string> {
  const lines = titleAt < 0 ? [] : views.slice(Math.max(0, titleAt - ABOVE_TITLE), Math.max(first, titleAt + 1))
  return new Set(lines.filter(({ date }) => date >= HAS_DATE).flatMap(daysOf))
}

/**
 * Whether a name stands below the text beside a date that is not the article's: the byline of another article. The day
 * of an update may be another.
 */
export function isOfTeaser({ views, last }: Layout, days: ReadonlySet<string>, { at }: NameCandidate): boolean {
  if (last < 0 || at <= last || days.size === 0) return false
  if (views[at]?.reading?.mentions.some(({ label }) => label === 'modified')) return false
  const own = daysOf(views[at])
  return own.length > 0 && !own.some((day) => days.has(day))
}

/** Whether a name behind another in a byline also stands alone above the title: the name of the publication. */
export const isPublicationAbove = ({ views, titleAt }: Layout, { name, place }: NameCandidate): boolean =>
  place > 0 && knownName(name) === 0 && views.slice(0, Math.max(0, titleAt)).some(({ folded }) => folded === fold(name))
