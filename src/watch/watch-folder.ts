import { realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { type AsyncSubscription, type SubscribeCallback, subscribe } from '@parcel/watcher'

/** Milliseconds to gather changes before they are told: an editor's save is several events. */
const GATHER = 100

/** Milliseconds between checks whether the folder is still the one that is watched: it may be made, replaced or mounted at any time. */
const RENEWAL = 1000

/** Milliseconds between two tries to renew a watch that failed. */
const PAUSE = 60_000

/** The kernel drops what is more at once than it has room for, on Linux 16,384 events, and nobody is told. */
const MOST_AT_ONCE = 10_000

/** A running watch. */
export interface Watch {
  stop(): Promise<void>
}

/** What a watch tells. */
export interface WatchListener {
  /** The paths below the folder that changed; 'all' when the folder itself has come, gone or been replaced, or changes may have been missed. */
  readonly onChange: (changed: 'all' | readonly string[]) => void
  /** The folder can't be watched (network file systems, too many folders): the reason, once until it can. */
  readonly onFailure: (reason: string) => void
}

function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').normalize('NFC')
}

/** A folder that can be watched. */
interface Place {
  /** Without links: the kernel follows none. */
  readonly path: string
  /** What tells it from another at the same place. */
  readonly identity: string
}

/** The folder that stands at a path, or to which a link there leads; undefined if there is none. */
async function placeOf(folder: string): Promise<Place | undefined> {
  try {
    const path = await realpath(folder)
    const stats = await stat(path)
    return stats.isDirectory() ? { path, identity: `${path} ${stats.dev}-${stats.ino}` } : undefined
  } catch {
    return undefined
  }
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
 * Tells which files below a folder changed, in bunches. The folder may come, go and be replaced, and a watch may fail: it is looked after
 * every second, and renewed after a failure, if another try is `pause` milliseconds past. What is missed meanwhile is told as 'all'.
 */
export async function watchFolder(folder: string, listener: WatchListener, pause = PAUSE): Promise<Watch> {
  let seen: Place | undefined
  let subscription: AsyncSubscription | undefined
  let tried = 0
  let toldOf: string | undefined
  let mayMiss = false

  const gathering = gather((paths) => {
    // What was dropped may be a new folder, which is not watched then.
    if (paths.length > MOST_AT_ONCE) mayMiss = true
    listener.onChange(paths.length > MOST_AT_ONCE ? 'all' : paths)
  })
  const fail = ({ message }: Error) => {
    mayMiss = true
    if (message !== toldOf) listener.onFailure(message)
    toldOf = message
  }

  const take =
    ({ path }: Place): SubscribeCallback =>
    (error, events) => {
      for (const event of events) gathering.add(below(path, event.path))
      if (!error) return
      fail(error)
      listener.onChange('all')
    }

  // What is left of the watch on a folder that is gone may fail to end: nothing is lost.
  const unsubscribe = () => subscription?.unsubscribe().catch(() => undefined)

  /** Returns whether the folder is watched. */
  async function follow(place: Place | undefined): Promise<boolean> {
    await unsubscribe()
    ;[seen, subscription, mayMiss, tried] = [place, undefined, false, performance.now()]
    if (place === undefined) return false
    try {
      subscription = await subscribe(place.path, take(place))
      toldOf = undefined
      return true
    } catch (error) {
      fail(error as Error)
      return false
    }
  }

  async function renew(): Promise<void> {
    const place = await placeOf(folder)
    const isOther = place?.identity !== seen?.identity
    if (!isOther && !(mayMiss && performance.now() - tried >= pause)) return
    const isWatched = await follow(place)
    if (isOther || isWatched) listener.onChange('all')
  }

  await follow(await placeOf(folder))
  let renewing: Promise<void> | undefined
  const timer = setInterval(() => {
    // A network folder may not answer for hours: turns must not pile up behind it.
    renewing ??= renew().finally(() => {
      renewing = undefined
    })
  }, RENEWAL)
  return {
    async stop() {
      clearInterval(timer)
      gathering.stop()
      await renewing
      await unsubscribe()
    },
  }
}
