import type { Stats } from 'node:fs'
import { basename } from 'node:path'
import type { Instant } from '../../domain/instant.ts'
import { isFresh } from './freshness.ts'
import { type Located, locateFile } from './locate.ts'
import { isPictureName } from './pictures-beside.ts'
import type { FileBeside, ScanResult } from './scan-result.ts'
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

/** Changes whenever a file may have changed; empty if even its times are unknown. */
export function stampOf(stats: Stats | undefined): string {
  return stats === undefined ? '' : `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}`
}

/** A result saying why there is no article at a path. */
export function reject(path: string, reason: string, stats?: Stats): ScanResult {
  return { kind: 'rejected', rejection: { path, reason }, stamp: stampOf(stats) }
}

function sizeProblem(stats: Stats, { maxBytes }: ScanContext): string | undefined {
  if (stats.size <= maxBytes) return undefined
  const limit = megabytes(maxBytes)
  return `has ${megabytes(stats.size)}, more than the ${limit} that are read: shorten it, or raise the limit (GAZETTE_SEED_SIZE)`
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

function toBeside({ path, absolute, stats }: Readable): FileBeside {
  return { path, absolute, size: stats.size, stamp: stampOf(stats) }
}

/** The files beside an article that say something about it. */
export interface Beside {
  readonly sidecar: Place | undefined
  /** The list of posts of the export that it belongs to. */
  readonly list: Place | undefined
  /** Name of the picture that is named like it. */
  readonly picture: string | undefined
}

type ReadableBeside = { readonly [Name in 'sidecar' | 'list']: Readable | undefined }

function scanReadable(context: ScanContext, article: Readable, { sidecar, list }: ReadableBeside): ScanResult {
  const { path, absolute, stats } = article
  const { now: seen, settle } = context
  const files = [article, sidecar, list].filter((file) => file !== undefined)
  const fresh = files
    .filter((file) => isFresh(file.stats.mtimeMs, seen, settle))
    .map((file) => Math.ceil(file.stats.mtimeMs))
  if (fresh.length > 0) return { kind: 'unstable', path, settled: Math.max(...fresh) + settle }
  const stamp = files.map((file) => stampOf(file.stats)).join('+')
  const file = { path, absolute, size: stats.size, modified: Math.floor(stats.mtimeMs), stamp, seen }
  const beside = { ...(sidecar && { sidecar: toBeside(sidecar) }), ...(list && { list: toBeside(list) }) }
  return { kind: 'seed', file: { ...file, ...beside } }
}

/** Finds a file beside an article; undefined if it has just vanished. */
function locateBeside(
  context: ScanContext,
  place: Place | undefined,
): Readable | { readonly problem: string } | undefined {
  const found = place && locate(context, place)
  return found && ('problem' in found ? found : { path: place.path, ...found })
}

function withPicture(result: ScanResult, picture: string | undefined): ScanResult {
  return result.kind === 'seed' && picture !== undefined ? { ...result, file: { ...result.file, picture } } : result
}

/** Examines a file, its sidecar and its list without reading them; undefined if the file has just vanished. */
export function scanFile(context: ScanContext, place: Place, beside: Beside): ScanResult | undefined {
  const { path } = place
  const found = locate(context, place)
  if (found === undefined) return undefined
  if ('problem' in found) return reject(path, found.problem, found.stats)
  if (isPictureName(path) && isFresh(found.stats.mtimeMs, context.now, context.settle))
    return { kind: 'settling', path, settled: Math.ceil(found.stats.mtimeMs) + context.settle }
  const misnamed = nameProblem(basename(path))
  if (misnamed !== undefined) return reject(path, misnamed, found.stats)
  const [sidecar, list] = [locateBeside(context, beside.sidecar), locateBeside(context, beside.list)]
  if (sidecar && 'problem' in sidecar)
    return reject(path, `has a sidecar, ${beside.sidecar?.path}, that ${sidecar.problem}`, found.stats)
  if (list && 'problem' in list)
    return reject(path, `is a post of ${beside.list?.path}, which ${list.problem}`, found.stats)
  return withPicture(scanReadable(context, { path, ...found }, { sidecar, list }), beside.picture)
}
