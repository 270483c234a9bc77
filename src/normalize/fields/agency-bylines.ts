import type { LineView } from '../lines/view.ts'
import { isAgency, readNames } from '../names/read-names.ts'
import { HAS_DATE } from '../thresholds.ts'

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
export const isDated = (view: LineView | undefined): boolean => (view?.date ?? 0) >= HAS_DATE && !view?.measure.ends

/**
 * The name on a line "Ann Lee/AP" beside the line of a date, where no other byline is near: elsewhere it credits a
 * picture. Empty on any other line.
 */
export function nameBesideAgency(
  views: readonly LineView[],
  at: number,
  hasByline: (at: number) => boolean,
): readonly string[] {
  const text = views[at]?.text ?? ''
  const agency = text.includes('/') ? BESIDE_SLASH.exec(text)?.[1] : undefined
  if (agency === undefined || !isAgency(agency.trim()) || !(isDated(views[at - 1]) || isDated(views[at + 1]))) return []
  for (let near = at - REACH; near <= at + REACH; near++) if (hasByline(near)) return []
  const names = readNames(text.replace(/\s?\/\s?/u, '/'))
  return names.length === 1 ? names : []
}
