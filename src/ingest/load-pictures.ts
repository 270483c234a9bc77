import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
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
  /** The files that were looked for in vain. */
  missing(): readonly PictureFile[]
}

/** Bytes; smaller files are tracking pixels and spacers. */
const SMALLEST = 200

/** A page may give hundreds of addresses that lead nowhere. */
const MOST_MISSING = 10

interface Found extends PictureFile {
  readonly absolute: string
  readonly size: number
  readonly kind: PictureKind
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

function examine(root: string, path: string, spelling: string, maxBytes: number): Found | undefined {
  const found = locateFile(root, join(root, spelling))
  if (found === undefined || 'problem' in found || !isInside(root, found.absolute)) return undefined
  const { absolute, stats } = found
  if (stats.size < SMALLEST || stats.size > maxBytes) return undefined
  const kind = pictureKindOf(headOf(absolute))
  return kind && { path, stamp: stampOf(stats), absolute, size: stats.size, kind }
}

function findPicture(root: string, path: string, maxBytes: number): Found | undefined {
  for (const spelling of new Set([path, path.normalize('NFD')])) {
    try {
      const found = examine(root, path, spelling, maxBytes)
      if (found) return found
    } catch {
      // A file that cannot be read is looked for again in the next pass, like one that is not there.
    }
  }
  return undefined
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch {
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

/** Opens the pictures of the seed at a path. Files larger than `maxBytes` are left out. */
export function openPictures(folder: string, seed: string, maxBytes: number): LoadedPictures {
  const root = realFolder(folder)
  const hasFolder = root === undefined ? () => false : folderCheck(root)
  const [found, held] = [new Map<string, Found>(), new Map<string, LoadedPicture>()]
  const missing = new Set<string>()
  return {
    find(written) {
      const paths = picturePaths(seed, written)
      for (const path of paths) {
        const known = found.get(addressOf(path)) ?? (root && hasFolder(path) && findPicture(root, path, maxBytes))
        if (!known) continue
        found.set(addressOf(path), known)
        return addressOf(path)
      }
      if (paths[0] !== undefined && missing.size < MOST_MISSING) missing.add(paths[0])
      return undefined
    },
    hold(bytes) {
      const kind = bytes.length < SMALLEST ? undefined : pictureKindOf(bytes)
      if (kind === undefined) return undefined
      const address = `${SEED_PICTURE_BASE}?held=${held.size + 1}`
      held.set(address, { kind, bytes })
      return address
    },
    read(address) {
      const one = found.get(address)
      if (one === undefined) return held.get(address)
      const loaded = loadFile(one.absolute, one.size)
      return 'problem' in loaded
        ? undefined
        : { kind: one.kind, bytes: loaded.bytes, file: { path: one.path, stamp: one.stamp } }
    },
    missing: () => [...missing].map((path) => ({ path, stamp: '' })),
  }
}

/** The stamp of a picture in the seeds folder as it is now; empty if there is none that can be published. */
export function stampOfPicture(folder: string, path: string, maxBytes: number): string {
  const root = realFolder(folder)
  return (root && findPicture(root, path, maxBytes)?.stamp) ?? ''
}
