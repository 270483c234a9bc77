import { type PostsTable, readPostsTable } from './exports/posts-table.ts'
import { loadFile } from './load-file.ts'
import { readSeed, type SeedReading, type StatedBeside } from './read-seed.ts'
import { rejected } from './reader.ts'
import type { FileBeside, SeedFile } from './scan/scan-result.ts'

function unread(path: string, reason: string): SeedReading {
  return { ...rejected(path, reason), hash: '' }
}

/** The list read last. All posts of an export have the same. */
let latest: { readonly key: string; readonly table: PostsTable } | undefined

function loadList({ path, absolute, size, stamp }: FileBeside): PostsTable | { readonly problem: string } {
  const key = `${absolute} ${path} ${stamp}`
  if (latest?.key === key) return latest.table
  const loaded = loadFile(absolute, size)
  if ('problem' in loaded) return loaded
  latest = { key, table: readPostsTable(path, loaded.bytes) }
  return latest.table
}

/**
 * Reads a seed file found by a scan, and what is beside it, from disk. A file that cannot be read, or has changed since
 * the scan, gives a rejection and an empty `hash`.
 */
export function loadSeed(file: SeedFile, around: Pick<StatedBeside, 'site' | 'pictures'> = {}): SeedReading {
  const { path, sidecar, picture } = file
  const main = loadFile(file.absolute, file.size)
  if ('problem' in main) return unread(path, main.problem)
  const list = file.list && loadList(file.list)
  if (list && 'problem' in list) return unread(path, `is a post of ${file.list?.path}, which ${list.problem}`)
  if (sidecar === undefined) return readSeed(path, main.bytes, { ...around, list, picture })
  const beside = loadFile(sidecar.absolute, sidecar.size)
  if ('problem' in beside) return unread(path, `has a sidecar, ${sidecar.path}, that ${beside.problem}`)
  return readSeed(path, main.bytes, { ...around, list, picture, sidecar: { path: sidecar.path, bytes: beside.bytes } })
}
