import type { Rejection } from '../../domain/document.ts'
import { PICTURES_FOLDER, pictureFile } from '../../domain/pictures.ts'
import { isPictureName } from '../../ingest/scan/pictures-beside.ts'
import type { SeedFile } from '../../ingest/scan/scan-result.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SeedsFolder } from '../intake/seeds-folder.ts'
import type { SeedRecord, Store } from '../store.ts'
import type { Scope } from '../wake-queue.ts'
import type { PictureUse } from './picture-use.ts'

/** Tells whether pictures are no longer as they were when the seed was read that shows them. */
export type PicturesChanged = (uses: readonly PictureUse[]) => boolean

/** Compares pictures with their files in both folders as they are now. */
export function comparePictures(
  seeds: Pick<SeedsFolder, 'pictureStamps'>,
  feeds: Pick<FeedsFolder, 'filesIn'>,
): PicturesChanged {
  let published: ReadonlySet<string> | undefined
  let stampOf: ReturnType<typeof seeds.pictureStamps> | undefined
  const isPublished = (name: string): boolean => {
    published ??= new Set(feeds.filesIn(PICTURES_FOLDER))
    return published.has(name)
  }
  return (uses) =>
    uses.some(({ path, stamp, name }) => {
      if (name !== '' && !isPublished(name)) return true
      if (path === '') return false
      stampOf ??= seeds.pictureStamps()
      const now = stampOf(path)
      return now !== undefined && now !== stamp
    })
}

/** Whether a picture that is named like the seed has come since the seed was read. */
export function hasNewImage({ path, picture }: SeedFile, { pictures = [] }: SeedRecord): boolean {
  if (picture === undefined) return false
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + picture
  return !pictures.some((use) => use.path === beside)
}

/** Adds the seeds that show the pictures at the given paths, or would if they were there. */
export async function withSeedsShowing(store: Pick<Store, 'seedsWithPictures'>, scope: Scope): Promise<Scope> {
  if (scope === 'all' || !scope.some(isPictureName)) return scope
  const asked = new Set(scope)
  const paths = new Set(scope)
  for await (const { path, pictures = [] } of store.seedsWithPictures()) {
    if (pictures.some((use) => asked.has(use.path))) paths.add(path)
  }
  return [...paths]
}

/** The files that are not published, without the pictures that articles show. */
export async function withoutShown(
  store: Pick<Store, 'seedsWithPictures'>,
  rejections: readonly Rejection[],
): Promise<readonly Rejection[]> {
  if (!rejections.some(({ path }) => isPictureName(path))) return rejections
  const shown = new Set<string>()
  for await (const { pictures = [] } of store.seedsWithPictures()) {
    for (const { path, name } of pictures) if (name !== '') shown.add(path)
  }
  return rejections.filter(({ path }) => !shown.has(path))
}

/** Removes pictures that no seed shows any more. */
export async function removeUnshown(
  store: Pick<Store, 'seedsWithPictures'>,
  feeds: Pick<FeedsFolder, 'filesIn' | 'remove'>,
): Promise<void> {
  const published = feeds.filesIn(PICTURES_FOLDER)
  if (published.length === 0) return
  const shown = new Set<string>()
  for await (const { pictures = [] } of store.seedsWithPictures()) for (const { name } of pictures) shown.add(name)
  for (const name of published) if (!shown.has(name)) feeds.remove(pictureFile(name))
}
