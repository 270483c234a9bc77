import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '../domain/instant.ts'

/** The feeds folder can't be written or read; the message says why and what to do. */
export class FeedsFolderError extends Error {
  readonly code = 'FEEDS_FOLDER'
}

/** The folder of published documents. Paths are below it, `/` between names. */
export interface FeedsFolder {
  /** Replaces a file atomically; its time becomes `lastModified`. `durable` waits until the disk has it. */
  write(path: string, bytes: Uint8Array, lastModified: Instant, durable: boolean): void
  /** SHA-256 of a file, hex; undefined if there is none. */
  hash(path: string): string | undefined
  /** Replaces a file unless it has these bytes already; true if it was replaced. */
  replaceIfChanged(path: string, bytes: Uint8Array, lastModified: Instant): boolean
  /** True if there was such a file. */
  remove(path: string): boolean
  /** Removes what a crash left half written. */
  tidy(): void
}

/** SHA-256 of bytes, hex. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const UNFINISHED = /^\.gazette-\d+\.tmp$/

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function explain(folder: string, path: string, cause: unknown): FeedsFolderError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice = 'Make the folder writable for this user, free some space, or name another with GAZETTE_FEEDS.'
  return new FeedsFolderError(`${join(folder, path)} can't be written: ${reason}. ${advice}`, { cause })
}

function writeWhole(file: string, bytes: Uint8Array, lastModified: Instant, durable: boolean): void {
  const descriptor = openSync(file, 'w')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    futimesSync(descriptor, lastModified / 1000, lastModified / 1000)
    if (durable) fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function replace(folder: string, path: string, bytes: Uint8Array, lastModified: Instant, durable: boolean): void {
  const target = join(folder, path)
  const unfinished = join(dirname(target), `.gazette-${process.pid}.tmp`)
  try {
    writeWhole(unfinished, bytes, lastModified, durable)
  } catch (error) {
    if (!isMissing(error)) throw error
    mkdirSync(dirname(target), { recursive: true })
    writeWhole(unfinished, bytes, lastModified, durable)
  }
  renameSync(unfinished, target)
}

function tidyFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) tidyFolder(join(folder, entry.name))
    else if (UNFINISHED.test(entry.name)) rmSync(join(folder, entry.name), { force: true })
  }
}

/** Opens the folder of published documents; it is made at the first write. */
export function openFeedsFolder(folder: string): FeedsFolder {
  return {
    write(path, bytes, lastModified, durable) {
      try {
        replace(folder, path, bytes, lastModified, durable)
      } catch (error) {
        throw explain(folder, path, error)
      }
    },
    hash(path) {
      try {
        return hashOfBytes(readFileSync(join(folder, path)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw explain(folder, path, error)
      }
    },
    replaceIfChanged(path, bytes, lastModified) {
      if (this.hash(path) === hashOfBytes(bytes)) return false
      this.write(path, bytes, lastModified, false)
      return true
    },
    remove(path) {
      if (!existsSync(join(folder, path))) return false
      rmSync(join(folder, path))
      return true
    },
    tidy() {
      try {
        tidyFolder(folder)
      } catch (error) {
        if (!isMissing(error)) throw explain(folder, '', error)
      }
    },
  }
}
