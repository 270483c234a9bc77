import { sep } from 'node:path'
import { type FolderEntry, listFolder } from './folder-listing.ts'
import { picturesByStem, stemOf } from './pictures-beside.ts'
import { type PostList, postListOf } from './post-lists.ts'
import { pagesOfParts } from './saved-page.ts'
import { type Place, reject, type ScanContext, scanFile } from './scan-file.ts'
import type { ScanResult } from './scan-result.ts'
import { isHidden, isSidecar } from './seed-name.ts'
import { pairSidecars, type Sidecars } from './sidecars.ts'

/** Whether a name in a folder is to be examined. */
export type Wanted = (name: string) => boolean

function placeIn(folder: Place, { name, spelling }: FolderEntry): Place {
  return { path: folder.path === '' ? name : `${folder.path}/${name}`, absolute: folder.absolute + sep + spelling }
}

/** What the files of a folder have beside them. */
interface Beside {
  readonly sidecars: Sidecars
  readonly posts: PostList
  /** Names of pictures by their names without extensions. */
  readonly pictures: ReadonlyMap<string, string>
}

function* scanEntry(
  context: ScanContext,
  folder: Place,
  entry: FolderEntry,
  { sidecars, posts, pictures }: Beside,
): Generator<ScanResult> {
  const { name, type, problem } = entry
  const place = placeIn(folder, entry)
  if (isHidden(name) || posts.isTable(entry)) yield { kind: 'hidden', path: place.path }
  else if (problem !== undefined) yield reject(place.path, problem)
  else if (type === 'folder') yield* walkFolder(context, place)
  else if (isSidecar(name)) yield* scanSidecar(place, sidecars.problemOf(name))
  else {
    const sidecar = sidecars.byArticle.get(name)
    const result = scanFile(context, place, {
      sidecar: sidecar && placeIn(folder, sidecar),
      list: posts.listFor(name),
      picture: pictures.get(stemOf(name)),
    })
    if (result) yield result
  }
}

/** A sidecar is reported only if no article uses it. */
function* scanSidecar(place: Place, problem: string | undefined): Generator<ScanResult> {
  if (problem !== undefined) yield reject(place.path, problem)
}

/** Recognizes folders that hold the resources of a saved page beside them, which are not articles. */
function partsIn(entries: readonly FolderEntry[]): (entry: FolderEntry) => boolean {
  const folders = entries.filter(({ name, type }) => type === 'folder' && pagesOfParts(name).length > 0)
  if (folders.length === 0) return () => false
  const names = new Set(entries.map(({ name }) => name))
  return (entry) => folders.includes(entry) && pagesOfParts(entry.name).some((page) => names.has(page))
}

/**
 * Walks a folder and its subfolders in path order. Memory holds the names of one folder per level. A folder that
 * vanishes during the walk is ignored; one that cannot be listed is `unreadable`.
 */
export function* walkFolder(context: ScanContext, folder: Place, wanted: Wanted = () => true): Generator<ScanResult> {
  const listing = listFolder(folder.absolute)
  if ('fault' in listing) {
    const vanished = folder.path !== '' && (listing.code === 'ENOENT' || listing.code === 'ENOTDIR')
    if (!vanished) yield { kind: 'unreadable', path: folder.path, reason: listing.fault }
    return
  }
  const beside = {
    sidecars: pairSidecars(listing.entries),
    posts: postListOf(folder, listing.entries),
    pictures: picturesByStem(listing.entries),
  }
  const isOfPage = partsIn(listing.entries)
  for (const entry of listing.entries) {
    if (!wanted(entry.name)) continue
    if (isOfPage(entry)) yield { kind: 'hidden', path: placeIn(folder, entry).path }
    else yield* scanEntry(context, folder, entry, beside)
  }
}
