import { hash } from 'node:crypto'
import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { type PictureKind, SEED_PICTURE_BASE } from '../domain/pictures.ts'
import { PICTURE_HEAD, pictureKindOf } from './decode/picture-kind.ts'
import { loadFile } from './load-file.ts'
import { locateFile } from './scan/locate.ts'
import { picturePaths } from './scan/picture-paths.ts'
import { stampOf } from './scan/scan-file.ts'
import type { SeedPictures } from './seed-pictures.ts'

/** A picture that a seed brings with it. */
export interface LoadedPicture {
  readonly kind: PictureKind
  readonly bytes: Uint8Array
  /** Path of its file in the seeds folder, and what changes with it; absent if it is in the seed itself. */
  readonly file?: PictureFile
}

/** A file that a seed shows, or would if it were there. */
export interface PictureFile {
  readonly path: string
  /** Changes whenever the file may have changed; empty if there is none. */
  readonly stamp: string
}

/** The pictures of one seed, which can be read. */
export interface LoadedPictures extends SeedPictures {
  /** Reads a picture by the address that stands for it; undefined if that is no longer possible. */
  read(address: string): LoadedPicture | undefined
  /** The first files that were looked for, there or not. */
  looked(): readonly PictureFile[]
}

/** Bytes; smaller files are tracking pixels and spacers. */
const SMALLEST = 200

/** A page may give hundreds of addresses that lead nowhere, or to what is not part of its article. */
const MOST_LOOKED = 20

interface Found extends PictureFile {
  readonly absolute: string
  readonly size: number
  /** Absent if it is no picture that can be published. */
  readonly kind?: PictureKind | undefined
}

function headOf(absolute: string): Uint8Array {
  const descriptor = openSync(absolute, 'r')
  try {
    const head = Buffer.alloc(PICTURE_HEAD)
    return head.subarray(0, readSync(descriptor, head, 0, PICTURE_HEAD, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** Links are followed only to files inside the seeds folder. */
function isInside(root: string, absolute: string): boolean {
  return realpathSync(absolute).startsWith(root.endsWith(sep) ? root : root + sep)
}

/** A file by its path, which the disk may spell in two ways; undefined if there is none. */
function locatePicture(root: string, path: string): { readonly absolute: string; readonly stats: Stats } | undefined {
  for (const spelling of new Set([path, path.normalize('NFD')])) {
    const found = locateFile(root, join(root, spelling))
    if (found && 'absolute' in found) return found
  }
  return undefined
}

function kindOfFile(root: string, absolute: string, { size }: Stats, maxBytes: number): PictureKind | undefined {
  if (size < SMALLEST || size > maxBytes) return undefined
  try {
    return isInside(root, absolute) ? pictureKindOf(headOf(absolute)) : undefined
  } catch {
    // A file that cannot be read is looked at again when it changes, like one that is no picture.
    return undefined
  }
}

/** Whether the folder of a file exists, asked once for each folder. */
function folderCheck(root: string): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return (path) => {
    const folder = dirname(join(root, path))
    const answer = known.get(folder) ?? statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    known.set(folder, answer)
    return answer
  }
}

const encodeMark = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`

const encodeName = (name: string): string => encodeURIComponent(name).replace(/['()*!]/g, encodeMark)

const addressOf = (path: string): string => SEED_PICTURE_BASE + path.split('/').map(encodeName).join('/')

/** Looks for pictures in a folder, and remembers what it found or did not. */
function createFinder(root: string, maxBytes: number) {
  const hasFolder = folderCheck(root)
  const known = new Map<string, Found>()
  const look = (path: string): Found | undefined => {
    const earlier = known.get(path)
    if (earlier || !hasFolder(path)) return earlier
    const file = locatePicture(root, path)
    const found = file
      ? { ...place(file), path, kind: kindOfFile(root, file.absolute, file.stats, maxBytes) }
      : { path, stamp: '', absolute: '', size: 0 }
    known.set(path, found)
    return found
  }
  const looked = () => [...known.values()].slice(0, MOST_LOOKED).map(({ path, stamp }) => ({ path, stamp }))
  return { look, looked }
}

const place = ({ absolute, stats }: { readonly absolute: string; readonly stats: Stats }) => ({
  absolute,
  size: stats.size,
  stamp: stampOf(stats),
})

/** Opens the pictures of the seed at a path. Files larger than `maxBytes` are left out. */
export function openPictures(folder: string, seed: string, maxBytes: number): LoadedPictures {
  let finder: ReturnType<typeof createFinder> | undefined
  const [shown, held] = [new Map<string, Found>(), new Map<string, LoadedPicture>()]
  return {
    find(written) {
      finder ??= createFinder(realFolder(folder), maxBytes)
      const found = picturePaths(seed, written)
        .map((path) => finder?.look(path))
        .find((file) => file?.kind !== undefined)
      if (found === undefined) return undefined
      shown.set(addressOf(found.path), found)
      return addressOf(found.path)
    },
    hold(bytes) {
      const kind = bytes.length < SMALLEST ? undefined : pictureKindOf(bytes)
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

function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/** What changes with a file in the seeds folder; empty if there is none. */
export function stampOfPicture(folder: string, path: string): string {
  return stampOf(locatePicture(realFolder(folder), path)?.stats)
}
