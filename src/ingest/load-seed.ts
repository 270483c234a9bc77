import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type PostsTable, readPostsTable } from './exports/posts-table.ts'
import { readSeed, type SeedReading } from './read-seed.ts'
import { rejected } from './reader.ts'
import { faultCode, faultText } from './scan/fault-text.ts'
import type { FileBeside, SeedFile } from './scan/scan-result.ts'

type Loaded = { readonly bytes: Uint8Array } | { readonly problem: string }

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

/** The list read last. All posts of an export have the same. */
let latest: { readonly key: string; readonly table: PostsTable } | undefined

function loadList({ path, absolute, size, stamp }: FileBeside): PostsTable | { readonly problem: string } {
  const key = `${absolute} ${path} ${stamp}`
  if (latest?.key === key) return latest.table
  const loaded = load(absolute, size)
  if ('problem' in loaded) return loaded
  latest = { key, table: readPostsTable(path, loaded.bytes) }
  return latest.table
}

/**
 * Reads a seed file found by a scan, and what is beside it, from disk. A file that cannot be read, or has changed since
 * the scan, gives a rejection and an empty `hash`. `site` is the address of the site that the articles come from.
 */
export function loadSeed(file: SeedFile, site?: string): SeedReading {
  const { path, sidecar } = file
  const main = load(file.absolute, file.size)
  if ('problem' in main) return unread(path, main.problem)
  const list = file.list && loadList(file.list)
  if (list && 'problem' in list) return unread(path, `is a post of ${file.list?.path}, which ${list.problem}`)
  if (sidecar === undefined) return readSeed(path, main.bytes, { list, site })
  const beside = load(sidecar.absolute, sidecar.size)
  if ('problem' in beside) return unread(path, `has a sidecar, ${sidecar.path}, that ${beside.problem}`)
  return readSeed(path, main.bytes, { list, site, sidecar: { path: sidecar.path, bytes: beside.bytes } })
}
