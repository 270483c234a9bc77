import type { NormalizeContext } from '../../normalize/context.ts'
import { type ChangedSeed, wasReadBy } from '../intake/detect-changes.ts'
import type { LoadedSeed } from '../intake/seeds-folder.ts'
import { countDocument, countsOf, toFolderLines } from './count-document.ts'
import { type FolderLinesStore, folderOf, unknownFolder } from './folder-lines.ts'
import { toContext } from './to-context.ts'

/** New seeds of one folder that are read to learn from it: a line of a fifth of them stands in twenty of these. */
const SAMPLE = 100

/** At most `SAMPLE` of the items, evenly spaced. */
function sampleOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= SAMPLE) return items
  return Array.from({ length: SAMPLE }, (_, n) => items[Math.floor((n * items.length) / SAMPLE)] as T)
}

/** Folders whose contexts are held at a time. */
const MOST_HELD = 100

/** Tells what the folder of a seed, by the seed's path, has taught. */
export type ContextOf = (path: string) => Promise<NormalizeContext>

/** What folders have taught, looked up in the store once for each. */
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

/**
 * What folders have taught, each learnt from when it is first asked about: from those of its changed seeds that `version` has not
 * read before. A seed that is edited teaches nothing anew: its own paragraphs must not count twice. The counts of one folder at
 * a time are in memory.
 */
export function learnOnDemand(
  changed: readonly ChangedSeed[],
  version: string,
  store: FolderLinesStore,
  load: (file: ChangedSeed['file']) => LoadedSeed,
): ContextOf {
  const isNew = ({ known }: ChangedSeed) => !wasReadBy(version, known)
  const waiting = Map.groupBy(changed.filter(isNew), ({ file }) => folderOf(file.path))
  const taught = folderContexts(store)
  let learning = Promise.resolve()

  async function learn(folder: string, seeds: readonly ChangedSeed[]): Promise<void> {
    const counts = countsOf((await store.folderLines(folder)) ?? unknownFolder(folder))
    for (const { file } of sampleOf(seeds)) for (const document of load(file).documents) countDocument(counts, document)
    await store.putFolderLines(toFolderLines(counts))
  }

  return async (path) => {
    const folder = folderOf(path)
    const seeds = waiting.get(folder)
    if (seeds) {
      waiting.delete(folder)
      learning = learning.then(() => learn(folder, seeds))
    }
    await learning
    return taught(path)
  }
}
