import { makeFolder } from '../publish/folder/make-folder.ts'
import { takeWriterLock, type WriterLock } from '../store/sqlite/writer-lock.ts'
import { StoreError } from '../store/store-error.ts'

/** This process's hold on the feeds folder: a second process may have a database of its own. */
export interface FeedsHold {
  /** Takes the lock again if the folder was replaced. Throws a StoreError that names the holder if another took it. */
  renew(): void
  release(): void
}

/** Hidden, because the folder may be served as it is. */
const FILES = { lock: '.gazette.lock', writer: '.gazette.writer.json' }

/**
 * Undefined if the folder can't be locked: it can't be written either, which a pass reports once it has something to
 * write, or it is on a network without locks.
 */
function takeIfPossible(folder: string): WriterLock | undefined {
  try {
    makeFolder(folder)
    return takeWriterLock({
      ...{ folder, files: FILES, name: 'feeds folder' },
      advice: 'stop it, or choose another folder with GAZETTE_FEEDS',
    })
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_LOCKED') throw error
    return undefined
  }
}

/** Makes this process the only publisher to a folder. Throws a StoreError that names the holder if there is another. */
export function holdFeeds(folder: string): FeedsHold {
  let lock = takeIfPossible(folder)
  return {
    renew() {
      if (lock?.isInPlace()) return
      lock?.release()
      lock = undefined
      lock = takeIfPossible(folder)
    },
    release: () => lock?.release(),
  }
}
