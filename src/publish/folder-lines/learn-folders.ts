import type { NormalizeContext } from '../../normalize/context.ts'
import { wasReadBy } from '../detection/detect-changes.ts'
import type { ChangedSeed } from '../detection/scan-findings.ts'
import type { LoadedSeed } from '../seeds-folder.ts'
import { countDocument, countsOf, toFolderLines } from './count-document.ts'
import { type FolderLinesStore, folderOf, unknownFolder } from './folder-lines.ts'
import { toContext } from './to-context.ts'

/**
 * Most new seeds of a folder that are read for learning; a line that occurs in a fifth of them occurs in twenty of
 * these.
 */
const SAMPLE = 100

/** At most `SAMPLE` of the items, evenly spaced. */
function sampleOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= SAMPLE) return items
  return Array.from({ length: SAMPLE }, (_, n) => items[Math.floor((n * items.length) / SAMPLE)] as T)
}

/** Most folders whose contexts are cached. */
const MOST_HELD = 100

/** Returns what has been learned about the folder of a seed, given the seed's path. */
export type ContextOf = (path: string) => Promise<NormalizeContext>

/** Looks up what has been learned about folders, once for each folder. */
export function folderContexts(store: Pick<FolderLinesStore, 'folderLines'>): ContextOf {
  const held = new Map<string, NormalizeContext>()
  return async (path) => {
    const folder = folderOf(path)
    const known = held.get(folder)
    if (known) return known
    if (held.size >= MOST_HELD) held.clear()
    const context = toContext((await store.folderLines(folder)) ?? unknownFolder(folder))
    held.set(folder, context)
    return context
  }
}

async function learnFolder(
  folder: string,
  seeds: readonly ChangedSeed[],
  store: FolderLinesStore,
  load: LoadSeed,
): Promise<void> {
  const counts = countsOf((await store.folderLines(folder)) ?? unknownFolder(folder))
  for (const { file } of sampleOf(seeds)) for (const document of load(file).documents) countDocument(counts, document)
  await store.putFolderLines(toFolderLines(counts))
}

type LoadSeed = (file: ChangedSeed['file']) => LoadedSeed

/**
 * Learns about each folder when its context is first requested, from those of its changed seeds that `version` has not
 * read before. Edited seeds are not counted again, since their own paragraphs would count twice. Only one folder's
 * counts are in memory at a time.
 */
export function learnOnDemand(
  changed: readonly ChangedSeed[],
  version: string,
  store: FolderLinesStore,
  load: LoadSeed,
): ContextOf {
  const isNew = ({ known }: ChangedSeed) => !wasReadBy(version, known)
  const waiting = Map.groupBy(changed.filter(isNew), ({ file }) => folderOf(file.path))
  const contextOf = folderContexts(store)
  let learning = Promise.resolve()
  return async (path) => {
    const folder = folderOf(path)
    const seeds = waiting.get(folder)
    if (seeds) {
      waiting.delete(folder)
      learning = learning.then(() => learnFolder(folder, seeds, store, load))
    }
    await learning
    return contextOf(path)
  }
}
