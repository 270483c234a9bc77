import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Instant } from '../domain/instant.ts'
import type { PictureKind } from '../domain/pictures.ts'
import { PICTURE_HEAD, pictureKindOf } from './decode/picture-kind.ts'
import { isFresh } from './scan/freshness.ts'
import { locateFile } from './scan/locate.ts'
import { stampOf } from './scan/scan-file.ts'

/** A file that a seed shows, or would if it were there. */
export interface PictureFile {
  readonly path: string
  /** Changes whenever the file may have changed; empty if there is none. */
  readonly stamp: string
}

/** Bytes; smaller files are tracking pixels and spacers. */
export const SMALLEST_PICTURE = 200

/** A page may give hundreds of addresses that lead nowhere, or to what is not part of its article. */
const MOST_LOOKED = 20

/** Folders that are not there, and may come with the pictures in them. */
const MOST_FOLDERS = 30

/** Instead of the stamp of a folder, which would change with everything in it. */
export const FOLDER_STAMP = 'folder'

/** A file in the seeds folder that a seed might show. */
export interface FoundFile extends PictureFile {
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
  if (size < SMALLEST_PICTURE || size > maxBytes) return undefined
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
    const answer = known.get(folder) ?? isFolder(folder)
    known.set(folder, answer)
    return answer
  }
}

/** A folder that the disk does not show may be there. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return true
  }
}

/** Looks for pictures in the seeds folder. */
export interface PictureFinder {
  /** What is known of a file; undefined if not even its folder exists. */
  look(path: string): FoundFile | undefined
  /** Remembers that a picture is at none of these paths, whose folders may come later. */
  miss(paths: readonly string[]): void
  /** The first files that were looked for, there or not, and folders that are not there. */
  looked(): readonly PictureFile[]
}

/**
 * Looks for pictures of at most `maxBytes`, and remembers what it found or did not. One that had just changed at the time
 * `seen` may be half written, and counts as not there yet.
 */
export function findPictures(folder: string, maxBytes: number, seen?: Instant): PictureFinder {
  const root = realFolder(folder)
  const hasFolder = folderCheck(root)
  const known = new Map<string, FoundFile>()
  const look = (path: string): FoundFile | undefined => {
    const earlier = known.get(path)
    if (earlier || !hasFolder(path)) return earlier
    const file = locatePicture(root, path)
    const isThere = file && (seen === undefined || !isFresh(file.stats.mtimeMs, seen))
    const found = isThere
      ? { ...place(file), path, kind: kindOfFile(root, file.absolute, file.stats, maxBytes) }
      : { path, stamp: '', absolute: '', size: 0 }
    known.set(path, found)
    return found
  }
  const missing = new Set<string>()
  const miss = (paths: readonly string[]): void => {
    for (const path of outermostFirst(paths)) if (!known.has(path)) missing.add(topmostMissing(path, hasFolder))
  }
  const looked = () => [
    ...[...known.values()].slice(0, MOST_LOOKED).map(({ path, stamp }) => ({ path, stamp })),
    ...[...missing].slice(0, MOST_FOLDERS).map((path) => ({ path, stamp: '' })),
  ]
  return { look, miss, looked }
}

/** The place that was written, and then those of a whole site or all notes. */
function outermostFirst([first, ...others]: readonly string[]): readonly string[] {
  const depth = (path: string): number => path.split('/').length
  return first === undefined ? [] : [first, ...others.toSorted((a, b) => depth(a) - depth(b))]
}

/** Of a path that leads nowhere, the first part that is not there. */
function topmostMissing(path: string, hasFolder: (path: string) => boolean): string {
  let missing = path
  while (!hasFolder(missing)) missing = dirname(missing)
  return missing
}

const place = ({ absolute, stats }: { readonly absolute: string; readonly stats: Stats }) => ({
  absolute,
  size: stats.size,
  stamp: stampOf(stats),
})

function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/**
 * Tells what changes with a file in the seeds folder: empty if there is none, `FOLDER_STAMP` if it is a folder, undefined
 * if the disk does not say, or the file may be half written.
 */
export function pictureStamps(folder: string, now: Instant): (path: string) => string | undefined {
  const root = realFolder(folder)
  return (path) => {
    const file = locatePicture(root, path)
    if (file) return isFresh(file.stats.mtimeMs, now) ? undefined : stampOf(file.stats)
    const found = locateFile(root, join(root, path))
    if (found === undefined || !('problem' in found)) return ''
    if (found.stats === undefined) return undefined
    return found.stats.isDirectory() ? FOLDER_STAMP : ''
  }
}
