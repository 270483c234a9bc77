import type { Authors } from '../fields/authors.ts'
import type { Layout } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { opensReport } from '../newsroom/dateline.ts'
import { fold } from '../text/fold.ts'
import { lastWord } from '../text/last-word.ts'
import { BODY } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Longest note on an author, and the most that stands before the name ("About the author: Dr."), in UTF-16 units. */
const LONGEST_NOTE = 500
const NAME_BY = 40
/** Most lines of such a note at the end of a text. */
const MOST_LINES = 3
/** Most words of such a note between the byline and the text. */
const MOST_WORDS = 20
/** Shortest last name that is looked for, in UTF-16 units. */
const SHORTEST_NAME = 3
/** Fewest paragraphs that stand above such a note. */
const FEWEST_ABOVE = 2
/** Fewest paragraphs of a text whose last ones may be such a note. */
const FEWEST_PARAGRAPHS = 3

/**
 * Claims what a text says of its author: at its end the lines from one that opens with an author's full name, if no
 * line above it in the text has that name, a standfirst above the byline aside; and between the byline and the text one short line with an author's last
 * name.
 */
export function claimAuthorNotes({ views, body, titleAt }: Layout, { authors }: Authors, map: RoleMap): void {
  const names = authors.map(({ value }) => fold(value.name)).filter((name) => name.includes(' '))
  if (names.length === 0) return
  const byline = map.roles.findIndex((role, at) => at > titleAt && role === 'byline')
  const text = views.flatMap((_view, at) => (at > titleAt && !map.roles[at] && (body[at] ?? 0) >= BODY ? [at] : []))
  const below = byline >= 0 && byline < (text[FEWEST_ABOVE] ?? 0) ? text.filter((at) => at > byline) : text
  if (text.length < FEWEST_PARAGRAPHS) return
  const notes = [...noteAtEnd(views, below, names), ...noteBelowByline(views, text[0] as number, names, map)]
  for (const at of notes) claim(map, at, 'boilerplate', 'author:note')
}

/** Whether a line opens with a name, or with little before it. */
const opensWithName = (view: LineView | undefined, names: readonly string[]): boolean =>
  view !== undefined &&
  view.folded.length <= LONGEST_NOTE &&
  names.map((name) => view.folded.indexOf(name)).some((place) => place >= 0 && place <= NAME_BY)

/** The last lines of the text that are a note; `text` are the indices of its lines. */
function noteAtEnd(views: readonly LineView[], text: readonly number[], names: readonly string[]): readonly number[] {
  const note = text.slice(-MOST_LINES).findIndex((at) => opensWithName(views[at], names))
  if (note < 0) return []
  const end = text.length - Math.min(MOST_LINES, text.length) + note
  const isNamed = (at: number) => names.some((name) => views[at]?.folded.includes(name))
  return end >= FEWEST_ABOVE && !text.slice(0, end).some(isNamed) ? text.slice(end) : []
}

/** The first line of the text, if it is a note below the byline. */
function noteBelowByline(
  views: readonly LineView[],
  first: number,
  names: readonly string[],
  { roles }: RoleMap,
): readonly number[] {
  const view = views[first]
  const isBelowByline = roles[first - 1] === 'byline' || roles[first - 2] === 'byline'
  if (!isBelowByline || !view || view.measure.words > MOST_WORDS || opensReport(view.text)) return []
  const lastNames = names.map(lastWord)
  return lastNames.some((name) => name.length >= SHORTEST_NAME && view.folded.includes(name)) ? [first] : []
}
