import { findContents } from '../lines/contents.ts'
import type { GuessedScene } from '../model/guessed-features.ts'
import { BARRED } from './not-a-title.ts'

/** Bars the entries of a table of contents, and the headings that they list, from being the title. */
export function barContents({ views, guess }: GuessedScene, title: Float64Array): void {
  const { entries, headings } = findContents(views, guess)
  for (const at of [...entries, ...headings]) title[at] = BARRED
}
