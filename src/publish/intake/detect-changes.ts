import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ScanResult, SeedFile } from '../../ingest/scan/scan-result.ts'
import type { Presence } from '../absences/mark-absences.ts'
import type { SeedRecord, Store } from '../store.ts'

/** A seed to be read, and what was known of it. */
export interface ChangedSeed {
  readonly file: SeedFile
  readonly known: SeedRecord | undefined
}

/** Paths worth another look soon. */
export interface Unsettled {
  readonly at: Instant
  readonly paths: readonly string[]
}

/** What a pass over the seeds folder found, compared with what was known. */
export interface DetectedChanges {
  readonly changed: readonly ChangedSeed[]
  readonly rejections: readonly Rejection[]
  /** Files that are still being written, and when they are worth another look. */
  readonly unsettled?: Unsettled
  /** Paths asked for that are not there. */
  readonly gone: readonly string[]
  readonly presence: Presence
}

/** Seeds looked up at a time. */
const BATCH = 500

/** Stamps carry the version that read the file, so that a new version reads every file again. */
export function stampOf(file: SeedFile, version: string): string {
  return `${version}/${file.stamp}`
}

/** Whether this version read the seed when it was last read. */
export function wasReadBy(version: string, seed: SeedRecord | undefined): seed is SeedRecord {
  return seed?.stamp.startsWith(`${version}/`) === true
}

function isBelow(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** 52 bits tell a million paths apart and take a tenth of the memory of their names. */
function keyOf(path: string): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < path.length; i++) {
    const unit = path.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x5bd1e995) + (b >>> 13)
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff)
}

interface Notes {
  /** Seeds that are there, half written ones too. */
  seeds: number
  readonly changed: ChangedSeed[]
  readonly rejections: Rejection[]
  readonly gone: string[]
  readonly present: Set<number>
  readonly hidden: string[]
  readonly unsettled: string[]
  settled?: Instant
}

/** Takes in what needs no knowledge of the store; returns the seed file where it is one. */
function note(result: ScanResult, notes: Notes): SeedFile | undefined {
  switch (result.kind) {
    case 'seed':
      notes.seeds++
      notes.present.add(keyOf(result.file.path))
      return result.file
    case 'rejected':
      notes.present.add(keyOf(result.rejection.path))
      notes.rejections.push(result.rejection)
      return undefined
    case 'unstable':
      notes.seeds++
      notes.present.add(keyOf(result.path))
      notes.unsettled.push(result.path)
      notes.settled = Math.max(notes.settled ?? 0, result.settled)
      return undefined
    case 'unreadable':
      notes.hidden.push(result.path)
      notes.rejections.push({
        path: result.path === '' ? 'the seeds folder' : result.path,
        reason: result.reason,
      })
      return undefined
    case 'gone':
      notes.gone.push(result.path)
      return undefined
    case 'hidden':
      return undefined
  }
}

/** A file that could not be read, and so has no hash, is tried again: a disk or a network folder recovers without a trace. */
function isAsRead(seed: SeedRecord | undefined, stamp: string): seed is SeedRecord {
  return seed?.stamp === stamp && seed.hash !== ''
}

async function compare(files: readonly SeedFile[], store: Store, version: string, notes: Notes): Promise<void> {
  const known = await store.seedsByPath(files.map(({ path }) => path))
  for (const file of files) {
    const seed = known.get(file.path)
    if (!isAsRead(seed, stampOf(file, version))) notes.changed.push({ file, known: seed })
    else if (seed.problem !== undefined) notes.rejections.push({ path: file.path, reason: seed.problem })
  }
}

/** Compares what stands in the seeds folder with what was known: bounded memory but for the changed files' names. */
export async function detectChanges(
  results: Iterable<ScanResult>,
  store: Store,
  version: string,
): Promise<DetectedChanges> {
  const notes: Notes = {
    seeds: 0,
    changed: [],
    rejections: [],
    gone: [],
    present: new Set(),
    hidden: [],
    unsettled: [],
  }
  let files: SeedFile[] = []
  for (const result of results) {
    const file = note(result, notes)
    if (file) files.push(file)
    if (files.length < BATCH) continue
    await compare(files, store, version, notes)
    files = []
  }
  await compare(files, store, version, notes)
  const { changed, rejections, gone, present, hidden, settled, unsettled: paths } = notes
  const presence: Presence = {
    isPresent: (path) => present.has(keyOf(path)),
    isHidden: (path) => hidden.some((folder) => isBelow(folder, path)),
    isWhole: hidden.length === 0 && notes.seeds > 0,
    isEmpty: notes.seeds === 0,
  }
  return {
    changed,
    rejections,
    gone,
    presence,
    ...(settled === undefined ? {} : { unsettled: { at: settled, paths } }),
  }
}
