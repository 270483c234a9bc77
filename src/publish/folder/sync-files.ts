import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** From this number of files on, one call for a whole file system costs less than one for each. */
const MANY = 8

/** Files open at a time. */
const AT_ONCE = 16

/** The command that waits until a file system is on disk, which Node.js itself cannot do; only that of Linux waits. */
const SYNC = process.platform === 'linux' ? 'sync' : undefined

async function syncFile(file: string): Promise<void> {
  // Windows refuses to sync what is open for reading only.
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFileSystem(folder: string, command: string): Promise<boolean> {
  try {
    await promisify(execFile)(command, ['-f', folder])
    return true
  } catch {
    // Without the command, or one that knows no file systems, each file is synced on its own.
    return false
  }
}

/**
 * Waits until the files, which are in one folder, are on disk. On a disk that keeps its promises, each call takes several
 * milliseconds, whether for one file or for all.
 */
export async function syncFiles(files: readonly string[], command = SYNC): Promise<void> {
  const [first] = files
  if (first === undefined) return
  if (files.length >= MANY && command !== undefined && (await syncFileSystem(dirname(first), command))) return
  for (let at = 0; at < files.length; at += AT_ONCE) await Promise.all(files.slice(at, at + AT_ONCE).map(syncFile))
}
