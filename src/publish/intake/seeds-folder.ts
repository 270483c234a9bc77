import type { Document, Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ScanResult, SeedFile } from '../../ingest/scan/scan-result.ts'
import type { Scope } from '../wake-queue.ts'

/** A seed file read and cut into documents. */
export interface LoadedSeed {
  readonly seed: SeedFile
  /** SHA-256 of the file and its sidecar, hex; empty if it could not be read. */
  readonly hash: string
  readonly documents: readonly Document[]
  readonly rejections: readonly Rejection[]
}

/** The folder of articles, as a pass sees it. Nothing in it throws: what is wrong with a file is said of that file. */
export interface SeedsFolder {
  scan(scope: Scope, now: Instant): Iterable<ScanResult>
  load(seed: SeedFile): LoadedSeed
  /** Whether a file stands at a path below the folder. */
  has(path: string): boolean
}
