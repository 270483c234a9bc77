import { widestOf } from '../../content/srcset.ts'
import type { Page, PageElement } from '../markup/dom.ts'
import { settleSeedPictures, sourcesOf } from '../markup/settle-seed-pictures.ts'
import { pagesOfParts } from '../scan/saved-page.ts'
import type { SeedPictures } from '../seed-pictures.ts'

const LAZY = ['data-src', 'data-original', 'data-lazy-src']
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset']
const COPIED = ['src', 'srcset', 'alt', 'width', 'height']

/** Replaces AMP's image elements by plain ones. */
function plainPictures(page: Page): void {
  for (const element of page.querySelectorAll('amp-img, amp-anim')) {
    const picture = page.createElement('img')
    for (const name of COPIED) {
      const value = element.getAttribute(name)
      if (value !== null) picture.setAttribute(name, value)
    }
    element.before(picture)
    element.remove()
  }
}

/** A browser that saves a page writes the path of its local copy, which nobody else can reach. */
function isCopy(src: string): boolean {
  const [, folder] = /^(?:\.\/)?([^/?#:]+)\/[^/]/.exec(src) ?? []
  if (folder === undefined) return false
  return pagesOfParts(folder.replaceAll('%20', ' ')).length > 0
}

function candidatesFor(picture: PageElement): readonly string[] {
  return [picture, ...sourcesOf(picture)]
    .flatMap((element) => SETS.map((name) => element.getAttribute(name) ?? ''))
    .filter(Boolean)
}

/**
 * Gives each image of a page its real URL, since many pages load images by script, or only have a `srcset`. The copy that
 * was saved with the page is shown if there is no other.
 */
export function settlePictures(page: Page, pictures?: SeedPictures): void {
  plainPictures(page)
  for (const picture of page.querySelectorAll('img')) {
    const src = picture.getAttribute('src')?.trim() ?? ''
    const isLost = src === '' || src.startsWith('data:') || isCopy(src)
    if (!isLost || LAZY.some((name) => picture.getAttribute(name))) continue
    const found = candidatesFor(picture)
      .map(widestOf)
      .find((url) => url !== undefined && !isCopy(url))
    if (found !== undefined || isCopy(src)) picture.setAttribute('src', found ?? pictures?.find(src) ?? '')
  }
  settleSeedPictures(page, pictures)
}
