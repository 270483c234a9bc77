import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm'
/** Bytes; all tests that run at once need less than a tenth. */
const PLENTY = 1e9

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > PLENTY
  } catch {
    return false
  }
}

/**
 * Where tests put the folders of sites, in memory if possible. A disk would have them wait at every commit, and no test
 * can see what that shows: whether files outlast a power failure.
 */
export const TEMPORARY: string = hasRoom(MEMORY) ? MEMORY : tmpdir()
