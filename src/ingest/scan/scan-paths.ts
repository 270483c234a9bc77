import { findFolder } from './find-folder.ts'
import { isPictureName, stemOf } from './pictures-beside.ts'
import { FOLDER_OF_POSTS, LIST_OF_POSTS, POST } from './post-lists.ts'
import { openSeeds } from './scan.ts'
import type { ScanContext } from './scan-file.ts'
import type { ScanOptions, ScanResult } from './scan-result.ts'
import { isHidden, isSidecar, sidecarNames } from './seed-name.ts'
import { type Wanted, walkFolder } from './walk-folder.ts'

function namesOf(path: string): readonly string[] {
  return path.normalize('NFC').split('/').filter(Boolean)
}

/** The requested names, by folder. Those inside a folder that is itself requested are omitted. */
function groupByFolder(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Set(paths.map((path) => namesOf(path).join('/')))
  const groups = new Map<string, Set<string>>()
  for (const names of [...asked].toSorted().map(namesOf)) {
    if (names.some((_, depth) => depth > 0 && asked.has(names.slice(0, depth).join('/')))) continue
    const folder = names.slice(0, -1).join('/')
    const group = groups.get(folder) ?? new Set()
    groups.set(folder, group.add(names.at(-1) ?? ''))
  }
  return groups
}

/**
 * A change to a sidecar affects its article, and vice versa; one to a list of posts affects all that may be its posts, and
 * one to a picture the articles that have its name.
 */
function wantedBy(asked: ReadonlySet<string>): Wanted {
  const sidecars = new Set([...asked].flatMap((name) => (isSidecar(name) ? [] : sidecarNames(name))))
  const someSidecar = [...asked].some(isSidecar)
  const hasList = asked.has(LIST_OF_POSTS)
  const pictured = new Set([...asked].filter(isPictureName).map(stemOf))
  return (name) =>
    asked.has(name) ||
    (hasList && (name === FOLDER_OF_POSTS || POST.test(name))) ||
    sidecars.has(name) ||
    pictured.has(stemOf(name)) ||
    (someSidecar && sidecarNames(name).some((sidecar) => asked.has(sidecar)))
}

function* scanInFolder(context: ScanContext, path: string, asked: ReadonlySet<string>): Generator<ScanResult> {
  const names = namesOf(path)
  const prefix = path === '' ? '' : `${path}/`
  const missing = new Set(asked)
  const place = names.some(isHidden) ? undefined : findFolder(context.root, names)
  if (place !== undefined && 'kind' in place) return yield place
  for (const result of place === undefined ? [] : walkFolder(context, place, wantedBy(asked))) {
    if (result.kind === 'unreadable' && result.path === path) return yield result
    missing.delete(namesOf(pathOf(result).slice(prefix.length))[0] ?? '')
    yield result
  }
  for (const name of missing) yield { kind: 'gone', path: prefix + name }
}

function pathOf(result: ScanResult): string {
  if (result.kind === 'seed') return result.file.path
  return result.kind === 'rejected' ? result.rejection.path : result.path
}

/**
 * Scans only the given paths, like `scan`: files, sidecars (as their articles) and folders with everything below them.
 * A requested path without a seed is `gone`, unless it is in an unreadable folder.
 */
export function* scanPaths(folder: string, paths: readonly string[], options: ScanOptions): Generator<ScanResult> {
  const context = openSeeds(folder, options)
  if ('kind' in context) return yield context
  if (paths.some((path) => namesOf(path).length === 0))
    return yield* walkFolder(context, { path: '', absolute: context.root })
  for (const [path, asked] of groupByFolder(paths)) yield* scanInFolder(context, path, asked)
}
