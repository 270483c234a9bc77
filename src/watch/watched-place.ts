import { realpath, stat } from 'node:fs/promises'

/** A folder that can be watched. */
export interface WatchedPlace {
  /** The path with links resolved, since the kernel does not follow them. */
  readonly path: string
  /** Differs if another folder has taken the same path. */
  readonly identity: string
}

/** The folder at a path, or the one that a link there leads to; undefined if there is none. */
export async function placeOf(folder: string): Promise<WatchedPlace | undefined> {
  try {
    const path = await realpath(folder)
    const stats = await stat(path)
    return stats.isDirectory() ? { path, identity: `${path} ${stats.dev}-${stats.ino}` } : undefined
  } catch {
    return undefined
  }
}
