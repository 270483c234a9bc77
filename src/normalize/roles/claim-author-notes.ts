import type { Authors } from '../fields/authors.ts'
import type { Layout } from '../fields/layout.ts'
import { fold } from '../lines/fold.ts'
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
 * Claims what a text says of its author. At the end: one of the last lines that opens with an author's full name, if no
 * line above it in the text has that name, and all lines below it. Above the text: one short line with the author's
 * last name.
 */
export function claimAuthorNotes({ views, body, titleAt }: Layout, { authors }: Authors, map: RoleMap): void {
  const names = authors.map(({ value }) => fold(value.name)).filter((name) => name.includes(' '))
  if (names.length === 0) return
  const text = views.flatMap((_view, at) => (at > titleAt && !map.roles[at] && (body[at] ?? 0) >= BODY ? [at] : []))
  if (text.length < FEWEST_PARAGRAPHS) return
  const isOf = (at: number) => {
    const { folded = '' } = views[at] ?? {}
    const found = folded.length > LONGEST_NOTE ? [] : names.map((name) => folded.indexOf(name))
    return found.some((place) => place >= 0 && place <= NAME_BY)
  }
  const note = text.slice(-MOST_LINES).findIndex(isOf)
  const end = note < 0 ? text.length : text.length - Math.min(MOST_LINES, text.length) + note
  const isNamed = (at: number) => names.some((name) => views[at]?.folded.includes(name))
  if (note >= 0 && end >= FEWEST_ABOVE && !text.slice(0, end).some(isNamed))
    for (const at of text.slice(end)) claim(map, at, 'boilerplate', 'author:note')
  const first = text[0] as number
  const view = views[first]
  const isBelowByline = map.roles[first - 1] === 'byline' || map.roles[first - 2] === 'byline'
  const lastNames = names
    .map((name) => name.slice(name.lastIndexOf(' ') + 1))
    .filter((name) => name.length >= SHORTEST_NAME)
  if (isBelowByline && view && view.measure.words <= MOST_WORDS && lastNames.some((name) => view.folded.includes(name)))
    claim(map, first, 'boilerplate', 'author:note')
}
