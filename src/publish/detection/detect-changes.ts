import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ScanResult, SeedFile } from '../../ingest/scan/scan-result.ts'
import { batchesOf } from '../batches.ts'
import { type CheckPictures, hasNewImage } from '../pictures/shown-pictures.ts'
import type { SeedRecord, Store } from '../store.ts'
import {
  type ChangedSeed,
  noFindings,
  type Presence,
  type ScanFindings,
  type SeedMissingPictures,
  seedFiles,
  toPresence,
} from './scan-findings.ts'

/** Paths to look at again soon, because the files may be half written. */
export interface Unsettled {
  readonly at: Instant
  readonly paths: readonly string[]
}

/** The result of comparing a scan of the seeds folder with the store. */
export interface DetectedChanges {
  readonly changed: readonly ChangedSeed[]
  readonly missingPictures: readonly SeedMissingPictures[]
  /** Number of published pictures that have files in the folder. */
  readonly pictures: number
  readonly rejections: readonly Rejection[]
  /** Files that may be half written, and when to look at them again. */
  readonly unsettled?: Unsettled
  /** Requested paths that no longer exist. */
  readonly gone: readonly string[]
  readonly presence: Presence
}

/** Seeds looked up at a time. */
const BATCH = 500

/** The stamp to store with a seed. It includes Gazette's version, so that a new version reads every file again. */
export function stampOf(file: SeedFile, version: string): string {
  return `${version}/${file.stamp}`
}

/** Whether a seed has expired since it was read. */
export function hasExpired(seed: SeedRecord | undefined, now: Instant): boolean {
  return seed?.expires !== undefined && seed.expires <= now
}

/** Whether a seed was last read by this version. */
export function wasReadBy(version: string, seed: SeedRecord | undefined): seed is SeedRecord {
  return seed?.stamp.startsWith(`${version}/`) === true
}

/** A file without a hash could not be read last time and is tried again: a disk or network share recovers without leaving a trace. */
function isAsRead(seed: SeedRecord | undefined, stamp: string, now: Instant): seed is SeedRecord {
  return seed?.stamp === stamp && seed.hash !== '' && !hasExpired(seed, now)
}

/** Whom to ask what is known of a seed, and as what. */
interface Comparison {
  readonly store: Store
  readonly version: string
  readonly now: Instant
  readonly checkPictures: CheckPictures
}

/** Whether the pictures of a seed are no longer as they were when it was read. Records which of them are missing. */
function havePicturesChanged(
  file: SeedFile,
  known: SeedRecord | undefined,
  checkPictures: CheckPictures,
  findings: ScanFindings,
): boolean {
  const { pictures = [] } = known ?? {}
  if (known === undefined) return false
  const { missing, isChanged } = checkPictures(pictures)
  if (missing.length > 0 || pictures.some(({ missingSince }) => missingSince !== undefined))
    findings.missingPictures.push({ file, known, missing })
  findings.pictures += pictures.filter(({ path, name }) => path !== '' && name !== '').length
  return isChanged || hasNewImage(file, known)
}

async function compare(
  files: readonly SeedFile[],
  { store, version, now, checkPictures }: Comparison,
  findings: ScanFindings,
): Promise<void> {
  const known = await store.seedsByPath(files.map(({ path }) => path))
  for (const file of files) {
    const seed = known.get(file.path)
    const hasNewPictures = havePicturesChanged(file, seed, checkPictures, findings)
    if (hasNewPictures || !isAsRead(seed, stampOf(file, version), now))
      findings.changed.push({ file, known: seed, hasNewPictures })
    else if (seed.problem !== undefined) findings.rejections.push({ path: file.path, reason: seed.problem })
  }
}

/** Compares the seeds folder with the store. Memory grows only with the number of changed files. */
export async function detectChanges(results: Iterable<ScanResult>, comparison: Comparison): Promise<DetectedChanges> {
  const findings = noFindings()
  for await (const files of batchesOf(seedFiles(results, findings), BATCH)) {
    await compare(files, comparison, findings)
  }
  const { changed, missingPictures, pictures, rejections, gone, unstable: paths, stableAt } = findings
  return {
    changed,
    missingPictures,
    pictures,
    rejections,
    gone,
    presence: toPresence(findings),
    ...(stableAt !== undefined && { unsettled: { at: stableAt, paths } }),
  }
}
