import { type Dateline, readDateline } from '../newsroom/dateline.ts'
import type { Layout } from './layout.ts'

/** A dateline, and the index of its line. */
export interface PlacedDateline extends Dateline {
  readonly at: number
}

/** The dateline is among so many first paragraphs; a caption may look like the first. */
const FIRST_PARAGRAPHS = 3

/** Finds the dateline of a text: that of the first paragraph, or of one near it, that names an agency or a writer. */
export function findDateline({ views, first }: Layout): PlacedDateline {
  if (first < 0) return { at: first, names: [] }
  const read = views
    .slice(first, first + FIRST_PARAGRAPHS)
    .map(({ text }, n) => ({ at: first + n, ...readDateline(text) }))
  const isRead = ({ agency, names }: PlacedDateline) => agency !== undefined || names.length > 0
  return read.find(isRead) ?? { at: first, names: [] }
}
