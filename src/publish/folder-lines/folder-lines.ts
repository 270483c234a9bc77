import type { DayOrder } from '../../normalize/dates/mention.ts'

/**
 * What has been learned about a folder of seeds: how many of its documents contain which line, and in which order they
 * write dates.
 */
export interface FolderLines {
  /** Path relative to the seeds folder; empty for the seeds folder itself. */
  readonly folder: string
  /** Number of documents counted, without those that resemble an earlier one. */
  readonly documents: number
  /** Number of documents that contain a line, by the line's hash (`hashLine`). */
  readonly lines: ReadonlyMap<number, number>
  /** The same for lines long enough to be paragraphs. */
  readonly paragraphs: ReadonlyMap<number, number>
  /** Number of documents whose numeric dates allow only one order of day and month, by that order. */
  readonly orders: Readonly<Record<DayOrder, number>>
}

/** Stores what has been learned about folders. */
export interface FolderLinesStore {
  folderLines(folder: string): Promise<FolderLines | undefined>
  putFolderLines(lines: FolderLines): Promise<void>
}

/** The state of a folder about which nothing has been learned. */
export function unknownFolder(folder: string): FolderLines {
  return { folder, documents: 0, lines: new Map(), paragraphs: new Map(), orders: { dmy: 0, mdy: 0 } }
}

const NUMBER = /^\d+$/

/**
 * The folder that a seed belongs to for learning. Folders named by a number (years, months, batches) count as part of
 * their parent.
 */
export function folderOf(path: string): string {
  const names = path.split('/').slice(0, -1)
  while (NUMBER.test(names.at(-1) ?? '')) names.pop()
  return names.join('/')
}
