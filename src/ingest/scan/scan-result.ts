import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'

/** A file below the seeds folder that may contain an article, not yet read. */
export interface SeedFile {
  /** Path relative to the seeds folder, in NFC, separated by `/`. */
  readonly path: string
  /** Where to read it, with links resolved. */
  readonly absolute: string
  /** Size in bytes. */
  readonly size: number
  /** When its content last changed. */
  readonly modified: Instant
  /** Changes whenever the file, its sidecar or its list may have changed; made from their sizes, times and inodes. */
  readonly stamp: string
  /** The file that overrides its fields, if there is one. */
  readonly sidecar?: FileBeside
  /** The list of posts of the export that it belongs to, if there is one. */
  readonly list?: FileBeside
  /** Name of the picture beside it that has its name, if there is one. */
  readonly picture?: string
  /** When the scan found it. Pictures that had just changed then may be half written. */
  readonly seen?: Instant
}

/** A file that says something about a seed file. */
export interface FileBeside {
  /** Path relative to the seeds folder. */
  readonly path: string
  readonly absolute: string
  readonly size: number
  /** Changes whenever the file may have changed. */
  readonly stamp: string
}

/** What to call the seeds folder itself in a report. */
export const SEEDS_FOLDER_NAME = 'the seeds folder (GAZETTE_SEEDS)'

/** What was found at a path below the seeds folder. */
export type ScanResult =
  | { readonly kind: 'seed'; readonly file: SeedFile }
  /** Exists, but is not an article. `stamp` is empty if not even its times can be read. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly stamp: string }
  /** Changed so recently that it may be half written; to be examined again at `settled`. */
  | { readonly kind: 'unstable'; readonly path: string; readonly settled: Instant }
  /** A picture that changed so recently that it may be half written; it can be shown from `settled` on. */
  | { readonly kind: 'settling'; readonly path: string; readonly settled: Instant }
  /** A hidden file or folder, which is ignored. */
  | { readonly kind: 'hidden'; readonly path: string }
  /**
   * A folder that could not be listed, so that nothing is known of its contents. The seeds folder itself has path ''.
   */
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  /** No seed exists at or below a requested path. */
  | { readonly kind: 'gone'; readonly path: string }

/** How to scan the seeds folder. */
export interface ScanOptions {
  /** The current time: whatever changed less than `settle` before it may be half written. */
  readonly now: Instant
  /** Milliseconds without a change after which a file is considered complete; 250 by default. */
  readonly settle?: number
  /** Largest file to read, in bytes; 10,000,000 by default. */
  readonly maxBytes?: number
}
