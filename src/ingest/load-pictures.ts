import { hash } from 'node:crypto'
import type { Instant } from '../domain/instant.ts'
import { type PictureKind, SEED_PICTURE_BASE } from '../domain/pictures.ts'
import { pictureKindOf } from './decode/picture-kind.ts'
import {
  type FoundFile,
  findPictures,
  type PictureFile,
  type PictureFinder,
  SMALLEST_PICTURE,
} from './find-pictures.ts'
import { loadFile } from './load-file.ts'
import { picturePaths } from './scan/picture-paths.ts'
import type { SeedPictures } from './seed-pictures.ts'

/** A picture that a seed brings with it. */
export interface LoadedPicture {
  readonly kind: PictureKind
  readonly bytes: Uint8Array
  /** Path of its file in the seeds folder, and what changes with it; absent if it is in the seed itself. */
  readonly file?: PictureFile
}

/** A picture that a seed showed when it was read before. */
export interface EarlierPicture extends PictureFile {
  /** Name of its file as published. */
  readonly name: string
}

/** A picture that stays as it was published, because its file is not there, or has become no picture. */
export interface KeptPicture {
  readonly kept: EarlierPicture
}

/** The pictures of one seed, which can be read. */
export interface LoadedPictures extends SeedPictures {
  /** Reads a picture by the address that stands for it; undefined if that is no longer possible. */
  read(address: string): LoadedPicture | KeptPicture | undefined
  /** The first files that were looked for, there or not. */
  looked(): readonly PictureFile[]
}

const encodeMark = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`

const encodeName = (name: string): string => encodeURIComponent(name).replace(/['()*!]/g, encodeMark)

const addressOf = (path: string): string => SEED_PICTURE_BASE + path.split('/').map(encodeName).join('/')

/** What is known of the pictures of a seed before it is read. */
export interface PicturesBefore {
  /** Those that it showed. */
  readonly earlier?: readonly EarlierPicture[] | undefined
  /** When they were looked at: one that had just changed then may be half written. */
  readonly seen?: Instant | undefined
}

/** A file that is there, but is no picture any more, is looked at again when it changes. */
function keptAs(earlier: EarlierPicture, found: FoundFile | undefined): KeptPicture {
  return { kept: found?.stamp ? { ...earlier, stamp: found.stamp } : earlier }
}

/**
 * Opens the pictures of the seed at a path. Files larger than `maxBytes` are left out. Of the pictures that it showed
 * before, `earlier`, those stay whose files cannot be shown.
 */
export function openPictures(
  folder: string,
  seed: string,
  maxBytes: number,
  { earlier = [], seen }: PicturesBefore = {},
): LoadedPictures {
  let finder: PictureFinder | undefined
  const before = new Map(earlier.map((one) => [one.path, one]))
  const [shown, held] = [new Map<string, FoundFile>(), new Map<string, LoadedPicture | KeptPicture>()]
  return {
    find(written) {
      finder ??= findPictures(folder, maxBytes, seen)
      const paths = picturePaths(seed, written)
      for (const path of paths) {
        const [found, known] = [finder.look(path), before.get(path)]
        if (found?.kind !== undefined) shown.set(addressOf(path), found)
        else if (known !== undefined) held.set(addressOf(path), keptAs(known, found))
        else continue
        return addressOf(path)
      }
      if (!paths.some((path) => finder?.look(path)?.stamp)) finder.miss(paths)
      return undefined
    },
    hold(bytes) {
      const kind = bytes.length < SMALLEST_PICTURE ? undefined : pictureKindOf(bytes)
      if (kind === undefined) return undefined
      // Named by its bytes: a number would change with the order of the items of a feed, and their texts with it.
      const address = `${SEED_PICTURE_BASE}?held=${hash('sha256', bytes, 'hex').slice(0, 32)}`
      held.set(address, { kind, bytes })
      return address
    },
    read(address) {
      const found = shown.get(address)
      if (found?.kind === undefined) return held.get(address)
      const { path, stamp, kind } = found
      const loaded = loadFile(found.absolute, found.size)
      return 'problem' in loaded ? undefined : { kind, bytes: loaded.bytes, file: { path, stamp } }
    },
    looked: () => finder?.looked() ?? [],
  }
}
