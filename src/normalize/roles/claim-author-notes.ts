import type { Authors } from '../fields/authors.ts'
import type { Layout } from '../fields/byline-features.ts'
import { BODY } from '../fields/layout.ts'
import { fold } from '../lines/fold.ts'
import { claim, type RoleMap } from './role-map.ts'

/** UTF-16 units of what a text says of its author, and of what may stand before the name: "About the author: Dr." */
const LONGEST = 500
const REACH = 40
/** Lines that say who the author is: at the end of a text, and between the byline and the text. */
const MOST = 3
/** Words of a line below the byline. */
const MOST_WORDS = 20
/** Paragraphs that a text has at least where its last ones may be of its author. */
const FEWEST = 3

/**
 * Marks what a text says of its author: one of its last lines that opens with the author's name, which nothing above it holds, and
 * what stands below that line; and a line with the author's last name between byline and text.
 */
export function claimAuthorNotes({ views, body, titleAt }: Layout, { authors }: Authors, map: RoleMap): void {
  const names = authors.map(({ value }) => fold(value.name)).filter((name) => name.includes(' '))
  if (names.length === 0) return
  const text = views.flatMap((_view, at) => (at > titleAt && !map.roles[at] && (body[at] ?? 0) >= BODY ? [at] : []))
  if (text.length < FEWEST) return
  const isOf = (at: number) => {
    const { folded = '' } = views[at] ?? {}
    const found = folded.length > LONGEST ? [] : names.map((name) => folded.indexOf(name))
    return found.some((place) => place >= 0 && place <= REACH)
  }
  const note = text.slice(-MOST).findIndex(isOf)
  const end = note < 0 ? text.length : text.length - Math.min(MOST, text.length) + note
  const isNamed = (at: number) => names.some((name) => views[at]?.folded.includes(name))
  if (note >= 0 && !text.slice(0, end).some(isNamed))
    for (const at of text.slice(end)) claim(map, at, 'boilerplate', 'author:note')
  const first = text[0] as number
  const view = views[first]
  const isBelowByline = map.roles[first - 1] === 'byline' || map.roles[first - 2] === 'byline'
  const lastNames = names.map((name) => name.slice(name.lastIndexOf(' ') + 1)).filter((name) => name.length > 2)
  if (isBelowByline && view && view.measure.words <= MOST_WORDS && lastNames.some((name) => view.folded.includes(name)))
    claim(map, first, 'boilerplate', 'author:note')
}
