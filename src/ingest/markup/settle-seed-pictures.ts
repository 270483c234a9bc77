import { seedPictureUrl, webUrl } from '../declared/web-address.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import type { Page, PageElement } from './dom.ts'
import { LAZY } from './pictures.ts'

/** Gives the images of a page or a piece of it that its seed brings along the addresses that stand for them. */
export function settleSeedPictures(within: Page | PageElement, pictures: SeedPictures | undefined): void {
  if (pictures === undefined) return
  for (const image of within.querySelectorAll('img')) {
    const written = LAZY.map((name) => image.getAttribute(name)?.trim() ?? '').filter(Boolean)
    if (written.some((address) => webUrl(address) !== undefined)) continue
    const address = written.map((one) => seedPictureUrl(one, pictures)).find((one) => one !== undefined)
    if (address === undefined) continue
    for (const name of LAZY) image.removeAttribute(name)
    image.setAttribute('src', address)
  }
}
