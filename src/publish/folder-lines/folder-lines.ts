import type { DayOrder } from '../../normalize/dates/mention.ts'

/** What a folder of seeds has taught: how many of its documents hold which line, and in which order they write dates. */
export interface FolderLines {
  /** Path below the seeds folder; '' for the seeds folder itself. */
  readonly folder: string
  /** Documents counted: one that is like an earlier one is not. */
  readonly documents: number
  /** Documents that hold a line, by its hash (`hashLine`). */
  readonly lines: ReadonlyMap<number, number>
  /** The same for lines long enough to be paragraphs. */
  readonly paragraphs: ReadonlyMap<number, number>
  /** Documents whose dates in digits have one reading only, by the order it has. */
  readonly orders: Readonly<Record<DayOrder, number>>
}

/** Keeps what folders have taught. */
export interface FolderLinesStore {
  folderLines(folder: string): Promise<FolderLines | undefined>
  putFolderLines(lines: FolderLines): Promise<void>
}

/** What is known of a folder nothing has been learnt from. */
export function unknownFolder(folder: string): FolderLines {
  return { folder, documents: 0, lines: new Map(), paragraphs: new Map(), orders: { dmy: 0, mdy: 0 } }
}

const NUMBER = /^\d+$/

/**
 * The folder that a seed is learnt with: the one it stands in. Folders named by a number (years, months, batches) only
 * divide the folder above them.
 */
export function folderOf(path: string): string {
  const names = path.split('/').slice(0, -1)
  while (NUMBER.test(names.at(-1) ?? '')) names.pop()
  return names.join('/')
}
