import type { Document, Rejection } from '../domain/document.ts'
import type { Instant } from '../domain/instant.ts'
import type { EarlierPicture, LoadedPictures } from '../ingest/load-pictures.ts'
import type { ScanResult, SeedFile } from '../ingest/scan/scan-result.ts'
import type { Scope } from './wake-queue.ts'

/** A seed file, read and split into documents. */
export interface LoadedSeed {
  readonly seed: SeedFile
  /** SHA-256 of the file and its sidecar, in hex; empty if it could not be read. */
  readonly hash: string
  readonly documents: readonly Document[]
  readonly rejections: readonly Rejection[]
  readonly pictures: LoadedPictures
}

/** The seeds folder, as a pass sees it. Its methods never throw: what is wrong with a file is part of the result. */
export interface SeedsFolder {
  scan(scope: Scope, now: Instant): Iterable<ScanResult>
  /** Loads a seed. Of the pictures that it showed before, those stay whose files cannot be shown. */
  load(seed: SeedFile, shown?: readonly EarlierPicture[]): LoadedSeed
  /** Whether a file exists at a path relative to the folder. */
  has(path: string): boolean
  /**
   * Tells what changes whenever a picture in the folder may have changed: empty if it is not there, `FOLDER_STAMP` if it
   * is a folder, undefined if the disk does not say, or the picture may be half written.
   */
  pictureStamps(now: Instant): (path: string) => string | undefined
}
