import { type ContextOf, folderContexts } from '../publish/folder-lines/learn-folders.ts'
import { openFolderLinesReader } from '../store/sqlite/read-folder-lines.ts'

/** Runs `work` with what the store has learnt from the seeds folder; with nothing where it cannot be read. No lock is taken. */
export async function withFolderContexts<T>(dataFolder: string, work: (taught: ContextOf) => Promise<T>): Promise<T> {
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
