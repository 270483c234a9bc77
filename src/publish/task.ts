import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import type { RenderedFeed } from './documents/build-document.ts'
import type { PlacedArchive } from './documents/place-archive.ts'
import type { FeedsFolder } from './folder/feeds-folder.ts'
import type { ReadingFolders, ReadRequest, ReadSeed } from './intake/reading/read-seed.ts'
import type { SiteSettings } from './site-settings.ts'

/**
 * Work that depends only on its arguments and the seed files, and changes only files of its own, so any thread may do
 * it.
 */
export type Task =
  | { readonly kind: 'read'; readonly requests: readonly ReadRequest[] }
  | {
      readonly kind: 'pages'
      readonly entries: readonly Entry[]
      readonly settings: SiteSettings
      readonly publicationTime: Instant
    }
  | {
      readonly kind: 'archive'
      readonly number: number
      readonly feed: RenderedFeed
      readonly settings: SiteSettings
    }

/** The result of each kind of task: the seeds read, the paths of pages that changed, or the outcome for an archive. */
export interface TaskResults {
  readonly read: readonly ReadSeed[]
  readonly pages: readonly string[]
  readonly archive: PlacedArchive
}

/** The folders that tasks read and write. */
export interface TaskFolders {
  /** How seeds are loaded. Only reading asks for it, because the code for all their formats takes ten megabytes. */
  readonly loader: () => Promise<ReadingFolders['load']>
  readonly feeds: ReadingFolders['feeds'] & Pick<FeedsFolder, 'replaceIfChanged'>
}

/** The tasks of one kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>

/** Starts tasks, which may run in other threads and in any order. Returns one promise for each. */
export type BeginTasks = <Kind extends Task['kind']>(
  tasks: readonly TaskOf<Kind>[],
) => readonly Promise<TaskResults[Kind]>[]

type Runners = {
  readonly [Kind in Task['kind']]: (task: TaskOf<Kind>, folders: TaskFolders) => Promise<TaskResults[Kind]>
}

/** The code for a task is loaded when it is first needed: reading alone takes 40 MB of memory. */
const RUNNERS: Runners = {
  async read({ requests }, { loader, feeds }) {
    const { readSeed } = await import('./intake/reading/read-seed.ts')
    const load = await loader()
    return requests.map((request) => readSeed(request, { load, feeds }))
  },
  async pages({ entries, settings, publicationTime }, { feeds }) {
    const { placePages } = await import('./pages/place-pages.ts')
    return placePages(entries, settings, publicationTime, feeds)
  },
  async archive({ number, feed, settings }, { feeds }) {
    const { placeArchive } = await import('./documents/place-archive.ts')
    return placeArchive(number, feed, settings, feeds)
  },
}

/** Runs a task in this thread. */
export function runTask<Kind extends Task['kind']>(
  task: TaskOf<Kind>,
  folders: TaskFolders,
): Promise<TaskResults[Kind]> {
  const kind: Kind = task.kind
  return RUNNERS[kind](task, folders)
}

/** Splits a list into pieces of `size`, one for each task. */
export function chunksOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}
