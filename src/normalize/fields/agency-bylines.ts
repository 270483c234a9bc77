import type { LineView } from '../lines/view.ts'
import { isAgency, readNames } from '../names/read-names.ts'
import { HAS_DATE } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'

/** A name and, behind a slash, where its bearer works. */
const BESIDE_SLASH = /^[^/]+\S\s?\/\s?([^/]+)$/u

/** A desk or a region behind an agency: "dpa/lsw". */
const DESK = /\/\p{Ll}{2,4}$/u

/** The agency that a text is, perhaps with its desk; undefined where it is more or none. */
export function agencyAlone(text: string): string | undefined {
  const agency = text.replace(DESK, '')
  return isAgency(agency) ? agency : undefined
}

/** Lines on each side of a name in which no other byline stands. */
const REACH = 3

/** Whether a line is a date, perhaps with its label. */
const isDated = (view: LineView | undefined): boolean => (view?.date ?? 0) >= HAS_DATE && !view?.measure.ends

/**
 * The name on a line "Ann Lee/AP" beside the line of a date, where no other byline is near: elsewhere it credits a
 * picture. Empty on any other line.
 */
export function nameBesideAgency(
  views: readonly LineView[],
  at: number,
  hasByline: (at: number) => boolean,
): readonly string[] {
  const agency = BESIDE_SLASH.exec(views[at]?.text ?? '')?.[1]
  if (agency === undefined || !isAgency(agency.trim()) || !(isDated(views[at - 1]) || isDated(views[at + 1]))) return []
  for (let near = at - REACH; near <= at + REACH; near++) if (hasByline(near)) return []
  const names = readNames((views[at]?.text ?? '').replace(/\s?\/\s?/u, '/'))
  return names.length === 1 ? names : []
}

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
