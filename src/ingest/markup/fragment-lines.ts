import { withoutTooManyTags } from '../../content/count-tags.ts'
import { parseFragment } from './dom.ts'
import { type ElementLines, elementLines } from './element-lines.ts'

/** The lines of a piece of HTML. */
export function fragmentLines(html: string, baseUrl?: string): ElementLines {
  const fragment = parseFragment(withoutTooManyTags(html))
  return fragment === undefined ? { lines: [], dataPictures: 0, lostPictures: [] } : elementLines(fragment, baseUrl)
}
