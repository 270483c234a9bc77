import type { SafeHtml } from '../../domain/html.ts'
import type { Image } from '../../domain/person.ts'
import { namedPictures, PICTURE_BASE, type PictureKind, SEED_PICTURE_BASE } from '../../domain/pictures.ts'
import type { KeptPicture, LoadedPicture, LoadedPictures } from '../../ingest/load-pictures.ts'
import type { PictureUse } from './picture-use.ts'

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

/** Writes a picture and returns the name of its file. */
type Place = (bytes: Uint8Array, kind: PictureKind) => string

/** What publishing pictures does with the feeds folder. */
interface PicturePlaces {
  readonly place: Place
  readonly isPublished: (name: string) => boolean
}

function toUse(picture: LoadedPicture | KeptPicture, { place, isPublished }: PicturePlaces): PictureUse | undefined {
  if ('kept' in picture) return isPublished(picture.kept.name) ? picture.kept : undefined
  return { path: '', stamp: '', ...picture.file, name: place(picture.bytes, picture.kind) }
}

function keptRemark(paths: readonly string[]): readonly string[] {
  const [first, ...others] = paths
  if (first === undefined) return []
  const which = others.length === 0 ? `${first} cannot` : `${first} and ${others.length} others cannot`
  return [`${which} be shown as a picture any more, so what was published stays: replace the file, or delete it`]
}

const ADDRESS = new RegExp(`${SEED_PICTURE_BASE.replaceAll('.', '\\.')}[^"'<>\\s]*`, 'g')
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
  const uses = new Map<string, PictureUse | undefined>()
  const changed = new Set<string>()
  const useOf = (address: string): PictureUse | undefined => {
    if (uses.has(address)) return uses.get(address)
    const picture = pictures.read(address)
    const use = picture && toUse(picture, places)
    if (use && picture && 'kept' in picture && isThere(use, pictures)) changed.add(use.path)
    uses.set(address, use)
    return use
  }
  /** A published feed that has become a seed shows pictures that are in the feeds folder already. */
  const keepPublished = ({ content, image }: Showing): void => {
    for (const name of namedPictures(`${content} ${image?.url ?? ''}`))
      if (!uses.has(name) && places.isPublished(name)) uses.set(name, { path: '', stamp: '', name })
  }
  const published = (address: string): string => {
    const use = useOf(address)
    return use === undefined ? address : PICTURE_BASE + use.name
  }
  return {
    publish(shown) {
      keepPublished(shown)
      const image = shown.image && { ...shown.image, url: shown.image.url.replace(ADDRESS, published) }
      const isLost = image?.url.startsWith(SEED_PICTURE_BASE)
      const content = shown.content.replace(ADDRESS, published).replace(SHOWN, '') as SafeHtml
      const { image: _replaced, ...others } = shown
      return { ...(isLost ? others : shown), content, ...(image && !isLost && { image }) } as typeof shown
    },
    remarks: () => keptRemark([...changed]),
    uses() {
      const published = [...uses.values()].filter((use) => use !== undefined)
      const paths = new Set(published.map(({ path }) => path))
      const others = pictures.looked().filter(({ path }) => !paths.has(path))
      return [...published, ...others.map((file) => ({ ...file, name: '' }))]
    },
  }
}
