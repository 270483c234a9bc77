import type { NormalizeContext } from '../../normalize/context.ts'
import type { LoadedSeed } from '../seeds-folder.ts'
import type { ChangedSeed } from '../survey.ts'
import { countDocument, countsOf, toFolderLines } from './count-document.ts'
import { type FolderLinesStore, folderOf, unknownFolder } from './folder-lines.ts'
import { toContext } from './to-context.ts'

/** Documents of one folder that are read to learn from it: a line of a tenth of them stands in thirty of these. */
const SAMPLE = 300

/** At most `SAMPLE` of the items, evenly spaced. */
function sampleOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= SAMPLE) return items
  return Array.from({ length: SAMPLE }, (_, n) => items[Math.floor((n * items.length) / SAMPLE)] as T)
}

/**
 * Learns from the seeds that `version` has not read before, folder by folder, so that one folder's counts at most are in memory.
 * A seed that is edited teaches nothing anew: its own paragraphs must not count twice.
 */
export async function learnFolders(
  changed: readonly ChangedSeed[],
  version: string,
  store: FolderLinesStore,
  load: (file: ChangedSeed['file']) => LoadedSeed,
): Promise<void> {
  const fresh = changed.filter(({ known }) => known?.stamp.startsWith(`${version}/`) !== true)
  for (const [folder, seeds] of Map.groupBy(fresh, ({ file }) => folderOf(file.path))) {
    const counts = countsOf((await store.folderLines(folder)) ?? unknownFolder(folder))
    for (const { file } of sampleOf(seeds)) for (const document of load(file).documents) countDocument(counts, document)
    await store.putFolderLines(toFolderLines(counts))
  }
}

/** Folders whose contexts are held at a time. */
const MOST_HELD = 100

/** Tells what the folder of a seed, by the seed's path, has taught. */
export type Taught = (path: string) => Promise<NormalizeContext>

/** What folders have taught, looked up in the store once for each. */
export function folderContexts(store: Pick<FolderLinesStore, 'folderLines'>): Taught {
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
