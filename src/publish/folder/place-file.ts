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

/** A file to be put in its place. */
export interface FileToPlace {
  readonly target: string
  readonly bytes: Uint8Array
  readonly siblings: readonly Sibling[]
  readonly lastModified: Instant
  /** Whether to wait until the disk has it. */
  readonly durable: boolean
  /** Tells apart the threads of this process that write. */
  readonly writer: number
}

const UNFINISHED = /^\.gazette-\d+(?:-\d+)?(?:\.[a-z]+)?\.tmp$/

/** Whether a file of this name is one that a crash left half written. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name)
}

function unfinishedName(target: string, writer: number, suffix: string): string {
  return join(dirname(target), `.gazette-${process.pid}-${writer}${suffix}.tmp`)
}

/** The time of a file; undefined if there is none. */
export function timeOfFile(file: string): Instant | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs
}

/** Removes the siblings of a file, if it has any: of ten thousand pages none has, and asking costs a tenth of removing in vain. */
export function removeSiblings(target: string): void {
  for (const suffix of SIBLING_SUFFIXES)
    if (timeOfFile(target + suffix) !== undefined) rmSync(target + suffix, { force: true })
}

/**
 * Puts a file and its siblings in place. The old siblings go before the file changes, the new ones come after: a crash leaves a
 * file without siblings, never with another's.
 */
export function placeFile({ target, bytes, siblings, lastModified, durable, writer }: FileToPlace): void {
  const unfinished = (suffix: string) => unfinishedName(target, writer, suffix)
  const files = [{ suffix: '', bytes }, ...siblings]
  try {
    for (const file of files) writeWhole(unfinished(file.suffix), file.bytes, lastModified, durable)
  } catch (error) {
    // A full disk must not be filled by what did not fit.
    for (const { suffix } of files) rmSync(unfinished(suffix), { force: true })
    throw error
  }
  removeSiblings(target)
  for (const { suffix } of files) renameSync(unfinished(suffix), target + suffix)
}

/** Whether a file has the siblings that it should have: each is dated as the file itself. */
export function hasSiblings(target: string, expected: () => readonly Sibling[]): boolean {
  const own = timeOfFile(target)
  const isThere = (suffix: string) => timeOfFile(target + suffix) === own
  if (SIBLING_SUFFIXES.every(isThere)) return true
  const wanted = new Set(expected().map(({ suffix }) => suffix))
  return SIBLING_SUFFIXES.every((suffix) => (wanted.has(suffix) ? isThere(suffix) : !existsSync(target + suffix)))
}
