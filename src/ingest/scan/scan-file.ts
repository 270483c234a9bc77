import type { Stats } from 'node:fs'
import { basename } from 'node:path'
import type { Instant } from '../../domain/instant.ts'
import { type Located, locateFile } from './locate.ts'
import type { ScanResult, SidecarFile } from './scan-result.ts'
import { nameProblem } from './seed-name.ts'

/** What every step of a walk needs. */
export interface ScanContext {
  /** The seeds folder, with links resolved. */
  readonly root: string
  readonly now: Instant
  readonly settle: number
  readonly maxBytes: number
}

/** A path in the folder being walked. */
export interface Place {
  /** Path relative to the seeds folder. */
  readonly path: string
  readonly absolute: string
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}

function stampOf(stats: Stats | undefined): string {
  return stats === undefined ? '' : `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}`
}

/** A result saying why there is no article at a path. */
export function reject(path: string, reason: string, stats?: Stats): ScanResult {
  return { kind: 'rejected', rejection: { path, reason }, stamp: stampOf(stats) }
}

function sizeProblem(stats: Stats, { maxBytes }: ScanContext): string | undefined {
  if (stats.size <= maxBytes) return undefined
  return `has ${megabytes(stats.size)}, more than the ${megabytes(maxBytes)} that are read: shorten it or raise the limit`
}

// A time in the future comes from a wrong clock, not from a file being written.
function isFresh(stats: Stats, { now, settle }: ScanContext): boolean {
  const age = now - stats.mtimeMs
  return age >= 0 && age < settle
}

function locate(context: ScanContext, place: Place): Located {
  const found = locateFile(context.root, place.absolute)
  if (found === undefined || 'problem' in found) return found
  const problem = sizeProblem(found.stats, context)
  return problem === undefined ? found : { problem, stats: found.stats }
}

/** A file that exists and may be read. */
interface Readable {
  readonly path: string
  readonly absolute: string
  readonly stats: Stats
}

function toSidecar({ path, absolute, stats }: Readable): SidecarFile {
  return { path, absolute, size: stats.size }
}

function scanReadable(context: ScanContext, article: Readable, sidecar: Readable | undefined): ScanResult {
  const { path, absolute, stats } = article
  const files = sidecar === undefined ? [article] : [article, sidecar]
  const fresh = files.find((file) => isFresh(file.stats, context))
  if (fresh) return { kind: 'unstable', path, settled: Math.ceil(fresh.stats.mtimeMs) + context.settle }
  const stamp = files.map((file) => stampOf(file.stats)).join('+')
  const file = { path, absolute, size: stats.size, modified: Math.floor(stats.mtimeMs), stamp }
  return { kind: 'seed', file: sidecar === undefined ? file : { ...file, sidecar: toSidecar(sidecar) } }
}

/** Examines a file and its sidecar without reading them; undefined if the file has just vanished. */
export function scanFile(context: ScanContext, place: Place, sidecar: Place | undefined): ScanResult | undefined {
  const { path } = place
  const found = locate(context, place)
  if (found === undefined) return undefined
  if ('problem' in found) return reject(path, found.problem, found.stats)
  const misnamed = nameProblem(basename(path))
  if (misnamed !== undefined) return reject(path, misnamed, found.stats)
  const article = { path, ...found }
  if (sidecar === undefined) return scanReadable(context, article, undefined)
  const beside = locate(context, sidecar)
  if (beside && 'problem' in beside) {
    return reject(path, `has a sidecar, ${sidecar.path}, that ${beside.problem}`, found.stats)
  }
  return scanReadable(context, article, beside && { path: sidecar.path, ...beside })
}
