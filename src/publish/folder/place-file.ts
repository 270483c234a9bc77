import {
  closeSync,
  existsSync,
  fsyncSync,
  futimesSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '../../domain/instant.ts'
import { SIBLING_SUFFIXES, type Sibling } from './siblings.ts'

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

/** A file to put in place. */
export interface FileToPlace {
  readonly target: string
  readonly bytes: Uint8Array
  readonly siblings: readonly Sibling[]
  readonly lastModified: Instant
  /** Whether to wait until it is on disk. */
  readonly durable: boolean
  /** Distinguishes the writing threads of this process. */
  readonly writer: number
}

const UNFINISHED = /^\.gazette-\d+(?:-\d+)?(?:\.[a-z]+)?\.tmp$/

/** Whether this is the name of a temporary file, left by a crash. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name)
}

function unfinishedName(target: string, writer: number, suffix: string): string {
  return join(dirname(target), `.gazette-${process.pid}-${writer}${suffix}.tmp`)
}

/** Modification time of a file; undefined if it does not exist. */
export function timeOfFile(file: string): Instant | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs
}

/** Removes the siblings of a file. Most pages have none, and checking first costs a tenth of a failed removal. */
export function removeSiblings(target: string): void {
  for (const suffix of SIBLING_SUFFIXES)
    if (timeOfFile(target + suffix) !== undefined) rmSync(target + suffix, { force: true })
}

/**
 * Puts a file and its siblings in place. Old siblings are removed before the file changes and new ones appear after it,
 * so a crash can leave a file without siblings, but never with wrong ones.
 */
export function placeFile({ target, bytes, siblings, lastModified, durable, writer }: FileToPlace): void {
  const unfinished = (suffix: string) => unfinishedName(target, writer, suffix)
  const files = [{ suffix: '', bytes }, ...siblings]
  try {
    for (const file of files) writeWhole(unfinished(file.suffix), file.bytes, lastModified, durable)
  } catch (error) {
    // On a full disk, partial files must not take the remaining space.
    for (const { suffix } of files) rmSync(unfinished(suffix), { force: true })
    throw error
  }
  removeSiblings(target)
  for (const { suffix } of files) renameSync(unfinished(suffix), target + suffix)
}

/** Whether a file has the siblings it should have, each with the file's own modification time. */
export function hasSiblings(target: string, expected: () => readonly Sibling[]): boolean {
  const own = timeOfFile(target)
  const isThere = (suffix: string) => timeOfFile(target + suffix) === own
  if (SIBLING_SUFFIXES.every(isThere)) return true
  const wanted = new Set(expected().map(({ suffix }) => suffix))
  return SIBLING_SUFFIXES.every((suffix) => (wanted.has(suffix) ? isThere(suffix) : !existsSync(target + suffix)))
}
