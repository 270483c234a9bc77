import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { faultCode, faultText } from './scan/fault-text.ts'

/** The bytes of a file, or why they cannot be read. */
export type Loaded = { readonly bytes: Uint8Array } | { readonly problem: string }

// A path that was a file during the scan may have become a link or a pipe since. Links are not followed, and a pipe
// does not block.
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const CHANGING = 'changed while being read: it will be read again'

/** Reads one byte more than the file's size, to detect whether it grows. */
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

/** Reads a file of a known size from disk. */
export function loadFile(path: string, size: number): Loaded {
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
