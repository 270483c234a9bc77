import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'

/** A file below the seeds folder that may hold an article; nothing of it has been read. */
export interface SeedFile {
  /** Path below the seeds folder: NFC, `/` between names. */
  readonly path: string
  /** Where to read it: links are resolved. */
  readonly absolute: string
  /** Bytes. */
  readonly size: number
  /** When its content last changed. */
  readonly modified: Instant
  /** Changes whenever the file or its sidecar may have changed: sizes, times and inodes of both. */
  readonly stamp: string
  /** The file that overrides its fields, where there is one. */
  readonly sidecar?: SidecarFile
}

/** The `NAME.meta.yaml` of a seed file. */
export interface SidecarFile {
  /** Path below the seeds folder. */
  readonly path: string
  readonly absolute: string
  readonly size: number
}

/** What was found at a path below the seeds folder. */
export type ScanResult =
  | { readonly kind: 'seed'; readonly file: SeedFile }
  /** Is there, and is no article. `stamp` is empty where not even its times can be read. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly stamp: string }
  /** Changed so recently that it may be half written; worth another look at `settled`. */
  | { readonly kind: 'unstable'; readonly path: string; readonly settled: Instant }
  /** A dotfile, or a folder of them: left alone. */
  | { readonly kind: 'hidden'; readonly path: string }
  /** A folder that could not be listed: nothing is known of what lies below it. The seeds folder itself has path ''. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  /** No seed stands at this path, nor below it if it was a folder. Only where a path was asked for. */
  | { readonly kind: 'gone'; readonly path: string }

/** How to look at the seeds folder. */
export interface ScanOptions {
  /** The present: what changed within `settle` before it may be half written. */
  readonly now: Instant
  /** Milliseconds without a change after which a file counts as written; 250 by default. */
  readonly settle?: number
  /** Largest file that is read, in bytes; 10,000,000 by default. */
  readonly maxBytes?: number
}
