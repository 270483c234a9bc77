import { withoutTooManyTags } from '../../content/count-tags.ts'
import type { Addresses } from '../declared/web-address.ts'
import { type PageElement, parseFragment } from './dom.ts'
import { type ElementLines, elementLines } from './element-lines.ts'
import { settleSeedPictures } from './settle-seed-pictures.ts'

const showsNone = (element: PageElement): boolean =>
  [...element.querySelectorAll('img')].every((image) => image.closest('noscript') !== null)

/** Shows the images that are meant for browsers without scripts, unless others stand beside them that scripts load. */
function showUnscripted(fragment: PageElement): void {
  const hidden = [...fragment.querySelectorAll('noscript')]
  const parents = new Set(hidden.map(({ parentElement }) => parentElement))
  const alone = new Set([...parents].filter((parent) => parent !== null && showsNone(parent)))
  for (const element of hidden.filter(({ parentElement }) => alone.has(parentElement))) {
    for (const image of element.querySelectorAll('img')) element.before(image)
  }
}

/** The lines of a piece of HTML. */
export function fragmentLines(html: string, { base, pictures }: Addresses = {}): ElementLines {
  const fragment = parseFragment(withoutTooManyTags(html))
  if (fragment === undefined) return { lines: [], dataPictures: 0, lostPictures: [] }
  showUnscripted(fragment)
  settleSeedPictures(fragment, pictures)
  return elementLines(fragment, base)
}
