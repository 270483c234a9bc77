import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readSeed, type SeedReading } from './read-seed.ts'
import { rejected } from './readers/reader.ts'
import { faultCode, faultText } from './scan/fault-text.ts'
import type { SeedFile } from './scan/scan-result.ts'

type Loaded = { readonly bytes: Uint8Array } | { readonly problem: string }

// What the scan saw as a file may have become a link or a pipe since: neither is followed, and a pipe does not block.
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const CHANGING = 'changed while it was read: it will be looked at again'

/** Reads one byte more than the file should have, to see whether it grows. */
function readOpen(descriptor: number, size: number): Loaded {
  const stats = fstatSync(descriptor)
  if (stats.isDirectory()) return { problem: faultText('EISDIR') }
  if (!stats.isFile() || stats.size !== size) return { problem: CHANGING }
  const bytes = Buffer.allocUnsafeSlow(size + 1)
  let filled = 0
  for (;;) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, null)
    filled += count
    if (count === 0 || filled > size) break
  }
  const unchanged = filled === size && fstatSync(descriptor).mtimeMs === stats.mtimeMs
  return unchanged ? { bytes: bytes.subarray(0, size) } : { problem: CHANGING }
}

function load(path: string, size: number): Loaded {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, OPEN)
    return readOpen(descriptor, size)
  } catch (error) {
    return { problem: faultText(faultCode(error)) }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function unread(path: string, reason: string): SeedReading {
  return { ...rejected(path, reason), hash: '' }
}

/**
 * Reads a seed file that a scan found, and its sidecar, from disk. A file that cannot be read, or that has changed since the
 * scan, is a rejection; then `hash` is empty.
 */
export function loadSeed(file: SeedFile): SeedReading {
  const { path, sidecar } = file
  const main = load(file.absolute, file.size)
  if ('problem' in main) return unread(path, main.problem)
  if (sidecar === undefined) return readSeed(path, main.bytes)
  const beside = load(sidecar.absolute, sidecar.size)
  if ('problem' in beside) return unread(path, `has a sidecar, ${sidecar.path}, that ${beside.problem}`)
  return readSeed(path, main.bytes, { path: sidecar.path, bytes: beside.bytes })
}
