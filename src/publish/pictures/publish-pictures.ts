import type { SafeHtml } from '../../domain/html.ts'
import type { Image } from '../../domain/person.ts'
import { namedPictures, PICTURE_BASE, SEED_PICTURE_BASE } from '../../domain/pictures.ts'
import type { LoadedPictures } from '../../ingest/load-pictures.ts'
import type { PictureUse } from './picture-use.ts'
import { type PicturePlaces, type PublishedPicture, publishPicture } from './published-picture.ts'
import { sizedTag } from './sized-tag.ts'

/** What shows pictures. */
interface Showing {
  readonly content: SafeHtml
  readonly image?: Image
}

/** Publishes the pictures of one seed. */
export interface PicturePublisher {
  /** The same with the addresses of published pictures; those that can no longer be read are left out. */
  publish<Shown extends Showing>(shown: Shown): Shown
  /** The pictures published so far, and other files that were looked for. */
  uses(): readonly PictureUse[]
  /** What the report says of pictures that stay although their files have become something else. */
  remarks(): readonly string[]
}

function keptRemark(paths: readonly string[]): readonly string[] {
  const [first, ...others] = paths
  if (first === undefined) return []
  const which = others.length === 0 ? `${first} cannot` : `${first} and ${others.length} others cannot`
  return [`${which} be shown as a picture any more, so what was published stays: replace the file, or delete it`]
}

const ADDRESS = new RegExp(`${SEED_PICTURE_BASE.replaceAll('.', '\\.')}[^"'<>\\s]*`, 'g')
const SOURCE = new RegExp(`\\ssrc="(${SEED_PICTURE_BASE.replaceAll('.', '\\.')}[^"]*)"`)
const SHOWN = new RegExp(`<img\\b[^<>]*"${SEED_PICTURE_BASE.replaceAll('.', '\\.')}[^<>]*>`, 'g')

/** Whether there is a file where a picture was. */
function isThere({ path }: PictureUse, { looked }: Pick<LoadedPictures, 'looked'>): boolean {
  return looked().some((file) => file.path === path && file.stamp !== '')
}

/** Creates the publisher of the pictures of a seed. */
export function createPicturePublisher(
  pictures: Pick<LoadedPictures, 'read' | 'looked'>,
  places: PicturePlaces,
): PicturePublisher {
  const known = new Map<string, PublishedPicture | undefined>()
  const changed = new Set<string>()
  const publishedAs = (address: string): PublishedPicture | undefined => {
    if (known.has(address)) return known.get(address)
    const picture = pictures.read(address)
    const published = picture && publishPicture(picture, places)
    if (published && picture && 'kept' in picture && isThere(published.use, pictures)) changed.add(published.use.path)
    known.set(address, published)
    return published
  }
  /** A published feed that has become a seed shows pictures that are in the feeds folder already. */
  const keepPublished = ({ content, image }: Showing): void => {
    for (const name of namedPictures(`${content} ${image?.url ?? ''}`))
      if (!known.has(name) && places.isPublished(name))
        known.set(name, { use: { path: '', stamp: '', name }, size: undefined })
  }
  const settled = (address: string): string => {
    const name = publishedAs(address)?.use.name
    return name === undefined ? address : PICTURE_BASE + name
  }
  const sized = (tag: string): string => {
    const [, address] = SOURCE.exec(tag) ?? []
    return sizedTag(tag, address === undefined ? undefined : publishedAs(address)?.size)
  }
  return {
    publish(shown) {
      keepPublished(shown)
      const size = shown.image && publishedAs(shown.image.url)?.size
      const image = shown.image && {
        ...shown.image,
        url: shown.image.url.replace(ADDRESS, settled),
        ...(size && { size }),
      }
      const isLost = image?.url.startsWith(SEED_PICTURE_BASE)
      const content = shown.content.replace(SHOWN, sized).replace(ADDRESS, settled).replace(SHOWN, '') as SafeHtml
      const { image: _replaced, ...others } = shown
      return { ...(isLost ? others : shown), content, ...(image && !isLost && { image }) } as typeof shown
    },
    remarks: () => keptRemark([...changed]),
    uses() {
      const published = [...known.values()].flatMap((one) => one?.use ?? [])
      const paths = new Set(published.map(({ path }) => path))
      const others = pictures.looked().filter(({ path }) => !paths.has(path))
      return [...published, ...others.map((file) => ({ ...file, name: '' }))]
    },
  }
}
