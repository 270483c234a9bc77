import type { FolderLines } from '../../publish/folder-lines/folder-lines.ts'
import { folderLines } from '../queries/folder-lines.ts'
import { openForReading } from './open-for-reading.ts'

/** What folders of seeds have taught, read beside the process that writes it. */
export interface FolderLinesReader {
  /** Rejects with a StoreError where the store cannot be read, or was written by another version. */
  folderLines(folder: string): Promise<FolderLines | undefined>
  close(): Promise<void>
}

/** Opens the store in a folder for reading; undefined where there is none. Throws a StoreError that names the file. */
export function openFolderLinesReader(folder: string): FolderLinesReader | undefined {
  const db = openForReading(folder)
  return db && { folderLines: (name) => folderLines({ db }, name), close: () => db.destroy() }
}
