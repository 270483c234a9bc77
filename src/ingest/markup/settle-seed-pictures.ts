import { widestOf } from '../../content/srcset.ts'
import { seedPictureUrl, webUrl } from '../declared/web-address.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import type { Page, PageElement } from './dom.ts'
import { LAZY } from './pictures.ts'

/** The elements with other forms of an image; of several images in one `picture`, only the first has any. */
export function sourcesOf(image: PageElement): readonly PageElement[] {
  const around = image.parentElement
  const isFirst = around?.localName === 'picture' && around.querySelector('img') === image
  return isFirst ? [...around.querySelectorAll('source')] : []
}

/** An image may have its addresses only in a `srcset`, also in one of a `source` beside it. */
function addSource(image: PageElement): void {
  if (LAZY.some((name) => image.getAttribute(name))) return
  const address = [image, ...sourcesOf(image)].map((one) => widestOf(one.getAttribute('srcset') ?? '')).find(Boolean)
  if (address !== undefined) image.setAttribute('src', address)
}

/** Gives the images of a page or a piece of it that its seed brings along the addresses that stand for them. */
export function settleSeedPictures(within: Page | PageElement, pictures: SeedPictures | undefined): void {
  for (const image of within.querySelectorAll('img')) {
    addSource(image)
    if (pictures === undefined) continue
    const written = LAZY.map((name) => image.getAttribute(name)?.trim() ?? '').filter(Boolean)
    if (written.some((address) => webUrl(address) !== undefined)) continue
    const address = written.map((one) => seedPictureUrl(one, pictures)).find((one) => one !== undefined)
    if (address === undefined) continue
    for (const name of LAZY) image.removeAttribute(name)
    image.setAttribute('src', address)
  }
}
