import { type Dirent, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '../../domain/instant.ts'
import { holdsFiles, namesIfThere, tidyFolder } from './look-into-folder.ts'
import { makeFolder } from './make-folder.ts'
import { type FileToPlace, hasSiblings, placeFile, removeSiblings, timeOfFile } from './place-file.ts'
import { toSiblings } from './siblings.ts'
import { settleFiles, stageFile } from './stage-file.ts'

/** The feeds folder can't be written or read; the message says why and what to do. */
export class FeedsFolderError extends Error {
  readonly code = 'FEEDS_FOLDER'
}

/**
 * How a file is handled. A `feed` is polled: it is compressed at the highest level and synced to disk with its
 * siblings. A `page`, or an archive of a feed, is compressed only if so configured, and is written again after a crash.
 * `state` is internal and never compressed.
 */
export type FileKind = 'feed' | 'page' | 'state'

/** The folder of published documents and their precompressed siblings. Paths are relative to it, separated by `/`. */
export interface FeedsFolder {
  /**
   * Replaces a file and its siblings, and sets their modification time to `lastModified`. A sibling never has other
   * content than its file.
   */
  write(path: string, bytes: Uint8Array, lastModified: Instant, kind: FileKind): void
  /** Writes a file whose name says what is in it; `settle` puts it in place. */
  stage(path: string, bytes: Uint8Array, lastModified: Instant): void
  /** Puts staged files of one folder in place once all are on disk, which costs little more than for one of them. */
  settle(paths: readonly string[]): Promise<void>
  /** Undefined if the file does not exist. */
  read(path: string): Buffer | undefined
  /** Writes the file unless it already has these bytes and its siblings. Returns whether it was written. */
  replaceIfChanged(path: string, bytes: Uint8Array, lastModified: Instant, kind: FileKind): boolean
  /** Removes a file and its siblings, or a folder with its contents. Returns whether it existed. */
  remove(path: string): boolean
  /** Names of the subfolders of a folder; empty if it does not exist. */
  foldersIn(path: string): readonly string[]
  /** Names of the files directly in a folder; empty if it does not exist. */
  filesIn(path: string): readonly string[]
  /** Whether a folder holds at least `count` files whose names end in `suffix`. */
  holds(path: string, suffix: string, count: number): boolean
  /** Modification time of the file, in whole seconds; undefined if it does not exist. */
  timeOf(path: string): Instant | undefined
  /** Removes temporary files left by a crash. */
  tidy(): void
}

/** Options of a feeds folder. */
export interface FeedsFolderOptions {
  /** Whether pages have siblings too. */
  readonly compressPages: boolean
  /** Distinguishes the writing threads of this process; 0 by default. */
  readonly writer?: number
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

type Deed = 'read' | 'written' | 'removed'

function toError(file: string, deed: Deed, cause: unknown): FeedsFolderError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice = 'Make the folder writable for this user, free some space, or name another with GAZETTE_FEEDS.'
  return new FeedsFolderError(`${file} can't be ${deed}: ${reason}. ${advice}`, { cause })
}

/** Runs a file operation; throws a FeedsFolderError with advice if the disk rejects it. */
function explained<T>(file: string, deed: Deed, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw toError(file, deed, cause)
  }
}

/** Places a file in a folder that is created if it does not exist. */
function placeInFolder<File extends Pick<FileToPlace, 'target'>>(file: File, place: (file: File) => void): void {
  try {
    place(file)
  } catch (error) {
    if (!isMissing(error)) throw error
    makeFolder(dirname(file.target))
    place(file)
  }
}

function readIfThere(file: string): Buffer | undefined {
  // Looking first costs a tenth of a failed reading, and reading a pipe would wait for its writer.
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined || stats.isFIFO()) return undefined
  try {
    return readFileSync(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function removeIfThere(file: string): boolean {
  removeSiblings(file)
  if (!existsSync(file)) return false
  rmSync(file, { recursive: true, force: true })
  return true
}

/** Opens the folder of published documents, which is created by the first write. */
export function openFeedsFolder(folder: string, { compressPages, writer = 0 }: FeedsFolderOptions): FeedsFolder {
  const siblingsOf = (bytes: Uint8Array, kind: FileKind) =>
    kind === 'feed' || (kind === 'page' && compressPages) ? toSiblings(bytes, kind) : []
  const read = (path: string) => explained(join(folder, path), 'read', () => readIfThere(join(folder, path)))
  const write: FeedsFolder['write'] = (path, bytes, lastModified, kind) => {
    const target = join(folder, path)
    const placement = { target, bytes, lastModified, durable: kind !== 'page', writer }
    explained(target, 'written', () => placeInFolder({ ...placement, siblings: siblingsOf(bytes, kind) }, placeFile))
  }
  const namesIn = (path: string, isWanted: (entry: Dirent) => boolean) =>
    explained(join(folder, path), 'read', () => namesIfThere(join(folder, path), isWanted))
  return {
    write,
    read,
    stage(path, bytes, lastModified) {
      const target = join(folder, path)
      explained(target, 'written', () => placeInFolder({ target, bytes, lastModified, writer }, stageFile))
    },
    async settle(paths) {
      await settleFiles(paths.map((path) => join(folder, path))).catch((cause) => {
        throw toError(folder, 'written', cause)
      })
    },
    replaceIfChanged(path, bytes, lastModified, kind) {
      const target = join(folder, path)
      const time = read(path)?.equals(bytes) ? timeOfFile(target) : undefined
      if (time !== undefined && hasSiblings(target, () => siblingsOf(bytes, kind))) return false
      write(path, bytes, time ?? lastModified, kind)
      return true
    },
    remove: (path) => explained(join(folder, path), 'removed', () => removeIfThere(join(folder, path))),
    foldersIn: (path) => namesIn(path, (entry) => entry.isDirectory()),
    filesIn: (path) => namesIn(path, (entry) => entry.isFile()),
    holds: (path, suffix, count) =>
      explained(join(folder, path), 'read', () => holdsFiles(join(folder, path), suffix, count)),
    timeOf: (path) => timeOfFile(join(folder, path)),
    tidy() {
      if (existsSync(folder)) explained(folder, 'written', () => tidyFolder(folder))
    },
  }
}
