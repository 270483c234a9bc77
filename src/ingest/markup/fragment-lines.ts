import { withoutTooManyTags } from '../../content/count-tags.ts'
import type { Addresses } from '../declared/web-address.ts'
import { parseFragment } from './dom.ts'
import { type ElementLines, elementLines } from './element-lines.ts'
import { settleSeedPictures } from './settle-seed-pictures.ts'

/** The lines of a piece of HTML. */
export function fragmentLines(html: string, { base, pictures }: Addresses = {}): ElementLines {
  const fragment = parseFragment(withoutTooManyTags(html))
  if (fragment === undefined) return { lines: [], dataPictures: 0, lostPictures: [] }
  settleSeedPictures(fragment, pictures)
  return elementLines(fragment, base)
}
