import type { Stats } from 'node:fs'
import { basename } from 'node:path'
import type { Instant } from '../../domain/instant.ts'
import { type Located, locateFile } from './locate.ts'
import { nameProblem } from './seed-name.ts'
import type { SidecarFile, Sighting } from './sighting.ts'

/** What every step of a walk needs to know. */
export interface ScanContext {
  /** The seeds folder, links resolved. */
  readonly root: string
  readonly now: Instant
  readonly settle: number
  readonly maxBytes: number
}

/** A name in the folder that is being walked. */
export interface Place {
  /** Path below the seeds folder. */
  readonly path: string
  readonly absolute: string
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}

function stampOf(stats: Stats | undefined): string {
  return stats === undefined ? '' : `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}`
}

/** A sighting of what is no article. */
export function reject(path: string, reason: string, stats?: Stats): Sighting {
  return { kind: 'rejected', rejection: { path, reason }, stamp: stampOf(stats) }
}

function sizeProblem(stats: Stats, { maxBytes }: ScanContext): string | undefined {
  if (stats.size <= maxBytes) return undefined
  return `has ${megabytes(stats.size)}, more than the ${megabytes(maxBytes)} that are read: shorten it or raise the limit`
}

// A time in the future comes from a wrong clock, not from a pen that is still moving.
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

/** Looks at a file and its sidecar without reading either; undefined where the file has just vanished. */
export function sightFile(context: ScanContext, place: Place, sidecar: Place | undefined): Sighting | undefined {
  const { path } = place
  const found = locate(context, place)
  if (found === undefined) return undefined
  const problem = 'problem' in found ? found.problem : nameProblem(basename(path))
  if ('problem' in found || problem !== undefined) return reject(path, problem ?? '', found.stats)
  const beside = sidecar && locate(context, sidecar)
  if (beside && 'problem' in beside)
    return reject(path, `has a sidecar, ${sidecar?.path}, that ${beside.problem}`, found.stats)
  for (const { stats } of beside ? [found, beside] : [found]) {
    if (isFresh(stats, context)) return { kind: 'unstable', path, settled: Math.ceil(stats.mtimeMs) + context.settle }
  }
  const file = { path, absolute: found.absolute, size: found.stats.size, modified: Math.floor(found.stats.mtimeMs) }
  const stamp = stampOf(found.stats)
  if (!sidecar || !beside) return { kind: 'seed', file: { ...file, stamp } }
  const sidecarFile: SidecarFile = { path: sidecar.path, absolute: beside.absolute, size: beside.stats.size }
  return { kind: 'seed', file: { ...file, stamp: `${stamp}+${stampOf(beside.stats)}`, sidecar: sidecarFile } }
}
