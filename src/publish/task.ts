import type { Entry } from '../domain/entry.ts'
import type { CheckedText, RenderedFeed } from './build-document.ts'
import type { ReadingOrder, ReadSeed } from './read-seed.ts'
import type { SeedsFolder } from './seeds-folder.ts'
import type { SiteSettings } from './site-settings.ts'

/** Work that depends on nothing but what it is given (and, for seeds, their files): it may happen in another thread. */
export type Task =
  | { readonly kind: 'read'; readonly orders: readonly ReadingOrder[] }
  | { readonly kind: 'pages'; readonly entries: readonly Entry[]; readonly settings: SiteSettings }
  | { readonly kind: 'documents'; readonly feed: RenderedFeed; readonly settings: SiteSettings }

/** What each kind of task gives: what seeds hold, pages as HTML, or a feed in every format. */
export interface TaskResults {
  readonly read: readonly ReadSeed[]
  readonly pages: readonly string[]
  readonly documents: readonly CheckedText[]
}

/** The tasks of a kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>

/** Begins tasks, which may run in other threads, in any order. One promise for each. */
export type BeginTasks = <Kind extends Task['kind']>(
  tasks: readonly TaskOf<Kind>[],
) => readonly Promise<TaskResults[Kind]>[]

type Runners = {
  readonly [Kind in Task['kind']]: (task: TaskOf<Kind>, load: SeedsFolder['load']) => Promise<TaskResults[Kind]>
}

/** What a task takes is loaded when it is first needed: reading alone takes forty megabytes. */
const RUNNERS: Runners = {
  async read({ orders }, load) {
    const { readOne } = await import('./read-seed.ts')
    return orders.map((order) => readOne(order, load))
  },
  async pages({ entries, settings }) {
    const { renderPage } = await import('./render-page.ts')
    return entries.map((entry) => renderPage(entry, settings))
  },
  async documents({ feed, settings }) {
    const { renderFormats } = await import('./build-document.ts')
    return renderFormats(settings, feed)
  },
}

/** Does a task in this thread. */
export function runTask<Kind extends Task['kind']>(
  task: TaskOf<Kind>,
  load: SeedsFolder['load'],
): Promise<TaskResults[Kind]> {
  const kind: Kind = task.kind
  return RUNNERS[kind](task, load)
}

/** Cuts a list into pieces of a size: what one task is given. */
export function inPieces<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}
