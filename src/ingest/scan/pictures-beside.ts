import type { FolderEntry } from './folder-listing.ts'
import { isHidden } from './seed-name.ts'

const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/i

/** Whether a file may be a picture that can be published, by its name or path. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name)
}

/** A name without its extension. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 1 ? name : name.slice(0, dot)
}

/** The pictures of a folder by their names without extensions; of several with one name, the first. */
export function picturesByStem(entries: readonly FolderEntry[]): ReadonlyMap<string, string> {
  const pictures = entries.filter(
    ({ name, type, problem }) => type !== 'folder' && problem === undefined && !isHidden(name) && isPictureName(name),
  )
  return new Map(pictures.toReversed().map(({ name }) => [stemOf(name), name]))
}
