import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import { type ScanResult, SEEDS_FOLDER_NAME, type SeedFile } from '../../ingest/scan/scan-result.ts'
import type { Presence } from '../absences/record-absences.ts'
import { batchesOf } from '../batches.ts'
import type { PicturesChanged } from '../pictures/shown-pictures.ts'
import type { SeedRecord, Store } from '../store.ts'
import { createPathSet, type PathSet } from './path-set.ts'

/** A seed to be read, and its record from before. */
export interface ChangedSeed {
  readonly file: SeedFile
  readonly known: SeedRecord | undefined
  /** Whether a picture that it shows has changed, so that it is read even if it has not. */
  readonly hasNewPictures: boolean
}

/** Paths to look at again soon, because the files may be half written. */
export interface Unsettled {
  readonly at: Instant
  readonly paths: readonly string[]
}

/** The result of comparing a scan of the seeds folder with the store. */
export interface DetectedChanges {
  readonly changed: readonly ChangedSeed[]
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

function isBelow(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** What a scan has found so far. */
interface Findings {
  /** Number of seeds, including unstable ones. */
  seeds: number
  readonly changed: ChangedSeed[]
  readonly rejections: Rejection[]
  readonly gone: string[]
  readonly present: PathSet
  /** Paths that could not be read. */
  readonly hidden: string[]
  /** Files that may be half written. */
  readonly unstable: string[]
  stableAt?: Instant
}

function noFindings(): Findings {
  return { seeds: 0, changed: [], rejections: [], gone: [], present: createPathSet(), hidden: [], unstable: [] }
}

/** Sorts scan results into the findings; yields the seed files, which are still to be compared with the store. */
function* seedFiles(results: Iterable<ScanResult>, findings: Findings): Generator<SeedFile> {
  for (const result of results) {
    switch (result.kind) {
      case 'seed':
        findings.seeds++
        findings.present.add(result.file.path)
        yield result.file
        break
      case 'rejected':
        findings.present.add(result.rejection.path)
        findings.rejections.push(result.rejection)
        break
      case 'unstable':
        findings.seeds++
        findings.present.add(result.path)
        findings.unstable.push(result.path)
        findings.stableAt = Math.max(findings.stableAt ?? 0, result.settled)
        break
      case 'unreadable':
        findings.hidden.push(result.path)
        findings.rejections.push({ path: result.path || SEEDS_FOLDER_NAME, reason: result.reason })
        break
      case 'gone':
        findings.gone.push(result.path)
        break
      case 'hidden':
        break
    }
  }
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
  readonly picturesChanged: PicturesChanged
}

/** Whether a picture that is named like the seed has come since the seed was read. */
function hasNewImage({ path, picture }: SeedFile, { pictures = [] }: SeedRecord): boolean {
  if (picture === undefined) return false
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + picture
  return !pictures.some((use) => use.path === beside)
}

async function compare(
  files: readonly SeedFile[],
  { store, version, now, picturesChanged }: Comparison,
  findings: Findings,
): Promise<void> {
  const known = await store.seedsByPath(files.map(({ path }) => path))
  for (const file of files) {
    const seed = known.get(file.path)
    const hasNewPictures = seed !== undefined && (hasNewImage(file, seed) || picturesChanged(seed.pictures ?? []))
    if (hasNewPictures || !isAsRead(seed, stampOf(file, version), now))
      findings.changed.push({ file, known: seed, hasNewPictures })
    else if (seed.problem !== undefined) findings.rejections.push({ path: file.path, reason: seed.problem })
  }
}

function toPresence({ seeds, present, hidden }: Findings): Presence {
  return {
    isPresent: (path) => present.has(path),
    isHidden: (path) => hidden.some((folder) => isBelow(folder, path)),
    isComplete: hidden.length === 0,
    isEmpty: seeds === 0,
  }
}

/** Compares the seeds folder with the store. Memory grows only with the number of changed files. */
export async function detectChanges(results: Iterable<ScanResult>, comparison: Comparison): Promise<DetectedChanges> {
  const findings = noFindings()
  for await (const files of batchesOf(seedFiles(results, findings), BATCH)) {
    await compare(files, comparison, findings)
  }
  const { changed, rejections, gone, unstable: paths, stableAt } = findings
  return {
    changed,
    rejections,
    gone,
    presence: toPresence(findings),
    ...(stableAt !== undefined && { unsettled: { at: stableAt, paths } }),
  }
}
