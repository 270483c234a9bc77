import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { type AsyncSubscription, subscribe } from '@parcel/watcher'

/** Milliseconds to gather changes before they are told: an editor's save is several events. */
const GATHER = 100

/** Milliseconds between looks whether the folder is still the one that is watched: it may be made, replaced or mounted at any time. */
const RENEWAL = 1000

/** A running watch. */
export interface Watch {
  stop(): Promise<void>
}

/** What a watch tells. */
export interface WatchListener {
  /** The paths below the folder that changed; 'all' when the folder itself has come, gone or been replaced. */
  readonly onChange: (changed: 'all' | readonly string[]) => void
  /** The folder can't be watched (network file systems, too many folders): the reason. */
  readonly onFailure: (reason: string) => void
}

function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').normalize('NFC')
}

/** What tells one folder from another at the same place; undefined if none is there. */
async function identityOf(folder: string): Promise<string | undefined> {
  const stats = await stat(folder).catch(() => undefined)
  return stats?.isDirectory() ? `${stats.dev}-${stats.ino}` : undefined
}

interface Gathering {
  add(path: string): void
  stop(): void
}

function gather(onChange: WatchListener['onChange']): Gathering {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    const paths = [...gathered]
    gathered.clear()
    onChange(paths)
  }
  return {
    add(path) {
      gathered.add(path)
      timer ??= setTimeout(tell, GATHER)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * Tells which files below a folder changed, in bunches. The folder may come, go and be replaced. A watch may fail or miss
 * something: the schedule finds the rest.
 */
export async function watchFolder(folder: string, { onChange, onFailure }: WatchListener): Promise<Watch> {
  const gathering = gather(onChange)
  let watched: string | undefined
  let subscription: AsyncSubscription | undefined

  // What is left of the watch on a folder that is gone may fail to end: nothing is lost.
  const unsubscribe = () => subscription?.unsubscribe().catch(() => undefined)

  async function follow(identity: string | undefined): Promise<void> {
    watched = identity
    await unsubscribe()
    subscription = undefined
    if (identity === undefined) return
    subscription = await subscribe(folder, (error, events) => {
      if (error) return onFailure(error.message)
      for (const event of events) gathering.add(below(folder, event.path))
    })
  }

  async function renew(): Promise<void> {
    const identity = await identityOf(folder)
    if (identity === watched) return
    await follow(identity).catch((error: Error) => onFailure(error.message))
    onChange('all')
  }

  const first = await identityOf(folder)
  await follow(first).catch((error: Error) => onFailure(error.message))
  let turn = Promise.resolve()
  const timer = setInterval(() => {
    turn = turn.then(renew)
  }, RENEWAL)
  return {
    async stop() {
      clearInterval(timer)
      gathering.stop()
      await turn
      await unsubscribe()
    },
  }
}
