import type { FolderLines } from '../../publish/folder-lines/folder-lines.ts'
import { folderLines } from '../queries/folder-lines.ts'
import { openForReading } from './open-for-reading.ts'

/** Reads what has been learned about folders of seeds, while another process may write it. */
export interface FolderLinesReader {
  /** Rejects with a StoreError if the store cannot be read, or was written by another version. */
  folderLines(folder: string): Promise<FolderLines | undefined>
  close(): Promise<void>
}

/** Opens the store in a folder for reading; undefined if there is none. Throws a StoreError that names the file. */
export function openFolderLinesReader(folder: string): FolderLinesReader | undefined {
  const db = openForReading(folder)
  return db && { folderLines: (name) => folderLines({ db }, name), close: () => db.destroy() }
}
