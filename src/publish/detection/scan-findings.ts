import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import { type ScanResult, SEEDS_FOLDER_NAME, type SeedFile } from '../../ingest/scan/scan-result.ts'
import type { SeedRecord } from '../store.ts'
import { createPathSet, type PathSet } from './path-set.ts'

/** A seed to be read, and its record from before. */
export interface ChangedSeed {
  readonly file: SeedFile
  readonly known: SeedRecord | undefined
  /** Whether a picture that it shows has changed, so that it is read even if it has not. */
  readonly hasNewPictures: boolean
  /** Paths of pictures that are gone for good. */
  readonly lostPictures?: ReadonlySet<string>
}

/** A seed that shows pictures whose files are missing, or were. */
export interface SeedMissingPictures {
  readonly file: SeedFile
  readonly known: SeedRecord
  /** Their paths, as they are now. */
  readonly missing: readonly string[]
}

/** What a scan has found so far. */
export interface ScanFindings {
  /** Number of seeds, including unstable ones. */
  seeds: number
  readonly changed: ChangedSeed[]
  readonly missingPictures: SeedMissingPictures[]
  /** Number of published pictures that have files in the folder. */
  pictures: number
  readonly rejections: Rejection[]
  readonly gone: string[]
  readonly present: PathSet
  /** Paths that could not be read. */
  readonly hidden: string[]
  /** Files that may be half written. */
  readonly unstable: string[]
  stableAt?: Instant
}

/** The findings of a scan that has not begun. */
export function noFindings(): ScanFindings {
  const nothing = { changed: [], missingPictures: [], rejections: [], gone: [], hidden: [], unstable: [] }
  return { seeds: 0, pictures: 0, present: createPathSet(), ...nothing }
}

/** Sorts scan results into the findings; yields the seed files, which are still to be compared with the store. */
export function* seedFiles(results: Iterable<ScanResult>, findings: ScanFindings): Generator<SeedFile> {
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
      case 'settling':
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

/** What a full scan of the seeds folder says about the seeds known before it. */
export interface Presence {
  isPresent(path: string): boolean
  /** Whether a path's folder could not be read, so that nothing is known of it. */
  isHidden(path: string): boolean
  /** Whether every folder could be read. */
  readonly isComplete: boolean
  /** Whether there are no seeds at all. An unmounted disk looks like an empty folder. */
  readonly isEmpty: boolean
}

function isBelow(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** What a scan tells of the paths that it was to look at. */
export function toPresence({ seeds, present, hidden }: ScanFindings): Presence {
  return {
    isPresent: (path) => present.has(path),
    isHidden: (path) => hidden.some((folder) => isBelow(folder, path)),
    isComplete: hidden.length === 0,
    isEmpty: seeds === 0,
  }
}
