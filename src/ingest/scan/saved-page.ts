import { wordsIn } from '../../content/table-words.ts'
import rows from './saved-page-folders.json' with { type: 'json' }

/** The endings, in several languages, of the name of the folder that a browser saves with a page. */
const ENDINGS = wordsIn(rows, 'endings')

/** The possible names of the page whose resources are in a folder of this name; empty for most folders. */
export function pagesOfParts(folder: string): readonly string[] {
  const lower = folder.toLowerCase()
  const ending = ENDINGS.find((one) => lower.endsWith(one) && lower.length > one.length)
  const stem = folder.slice(0, -(ending?.length ?? 0))
  return ending === undefined ? [] : ['html', 'htm', 'xhtml'].map((extension) => `${stem}.${extension}`)
}
