import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import { PICTURES_FOLDER, pictureFile } from '../../domain/pictures.ts'
import { FOLDER_STAMP } from '../../ingest/find-pictures.ts'
import { isPictureName } from '../../ingest/scan/pictures-beside.ts'
import type { SeedFile } from '../../ingest/scan/scan-result.ts'
import { formatOf, isSidecar } from '../../ingest/scan/seed-name.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SeedsFolder } from '../seeds-folder.ts'
import type { SeedRecord, Store } from '../store.ts'
import type { Scope } from '../wake-queue.ts'
import type { PictureUse } from './picture-use.ts'

/** How the pictures of a seed are, compared with how they were when it was read. */
export interface PicturesFound {
  readonly isChanged: boolean
  /** Paths of published pictures whose files are not there. */
  readonly missing: readonly string[]
}

/** Looks at the pictures of a seed. */
export type CheckPictures = (uses: readonly PictureUse[]) => PicturesFound

/** Whether a picture that is named like the seed has come since the seed was read. */
export function hasNewImage({ path, picture }: SeedFile, { pictures = [] }: SeedRecord): boolean {
  if (picture === undefined) return false
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + picture
  return !pictures.some((use) => use.path === beside)
}

type StampOf = ReturnType<SeedsFolder['pictureStamps']>

/** Stamps remembered; many articles look into the same folders. */
const REMEMBERED = 10_000

function remembering(stampOf: StampOf): StampOf {
  const known = new Map<string, string | undefined>()
  return (path) => {
    if (known.has(path)) return known.get(path)
    if (known.size >= REMEMBERED) known.clear()
    const stamp = stampOf(path)
    known.set(path, stamp)
    return stamp
  }
}

const NONE: PicturesFound = { isChanged: false, missing: [] }

/** Compares pictures with their files in both folders as they are now. */
export function comparePictures(
  seeds: Pick<SeedsFolder, 'pictureStamps'>,
  feeds: Pick<FeedsFolder, 'filesIn'>,
  now: Instant,
): CheckPictures {
  let published: ReadonlySet<string> | undefined
  let stampOf: StampOf | undefined
  const isMissing = ({ path, name }: PictureUse): boolean => {
    if (path === '' || name === '') return false
    const now = stampOf?.(path)
    return now === '' || now === FOLDER_STAMP
  }
  const isChanged = (use: PictureUse): boolean => {
    published ??= new Set(feeds.filesIn(PICTURES_FOLDER))
    if (use.name !== '' && !published.has(use.name)) return true
    const now = use.path === '' ? undefined : stampOf?.(use.path)
    return now !== undefined && now !== use.stamp && !isMissing(use)
  }
  return (uses) => {
    if (uses.length === 0) return NONE
    stampOf ??= remembering(seeds.pictureStamps(now))
    return { isChanged: uses.some(isChanged), missing: uses.filter(isMissing).map(({ path }) => path) }
  }
}

const isArticleName = (path: string): boolean => formatOf(path) !== undefined || isSidecar(path)

/** A path and the folders that it is in, which may have come with it. */
function withFolders(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}

/** Adds the seeds that show the pictures at the given paths, or would if they were there. */
export async function withSeedsShowing(store: Pick<Store, 'seedsWithPictures'>, scope: Scope): Promise<Scope> {
  if (scope === 'all' || scope.every(isArticleName)) return scope
  const asked = new Set(scope.flatMap(withFolders))
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
