import { type ContextOf, folderContexts } from '../publish/folder-lines/learn-folders.ts'
import { openFolderLinesReader } from '../store/sqlite/read-folder-lines.ts'

/**
 * Runs `work` with what the store has learned about folders, or with nothing if the store cannot be read. Takes no
 * lock.
 */
export async function withFolderContexts<T>(
  dataFolder: string,
  work: (contextOf: ContextOf) => Promise<T>,
): Promise<T> {
  const store = openReader(dataFolder)
  try {
    return await work(
      folderContexts({ folderLines: async (folder) => store?.folderLines(folder).catch(() => undefined) }),
    )
  } finally {
    await store?.close()
  }
}

function openReader(dataFolder: string): ReturnType<typeof openFolderLinesReader> {
  try {
    return openFolderLinesReader(dataFolder)
  } catch {
    return undefined
  }
}
