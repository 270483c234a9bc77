import { relative, sep } from 'node:path'
import { type AsyncSubscription, type SubscribeCallback, subscribe } from '@parcel/watcher'
import { type ChangeGatherer, gatherChanges } from './gather-changes.ts'
import { placeOf, type WatchedPlace } from './watched-place.ts'

/** Milliseconds between checks that the folder is still the watched one, since it may be created, replaced or mounted at any time. */
const CHECK_INTERVAL = 1000

/** Milliseconds between attempts to renew a watch that failed. */
const RETRY_INTERVAL = 60_000

/** The kernel silently drops events beyond its limit (16,384 on Linux), so a larger number than this means that some may be missing. */
const MOST_AT_ONCE = 10_000

/** A running watch. */
export interface Watch {
  stop(): Promise<void>
}

/** What a watch reports. */
export interface WatchListener {
  /** Changed paths, relative to the folder; `all` if the folder itself appeared, disappeared or was replaced, or if changes may have been missed. */
  readonly onChange: (changed: 'all' | readonly string[]) => void
  /** The reason why the folder can't be watched (a network file system, too many folders); reported once until it can. */
  readonly onFailure: (reason: string) => void
}

/** The state of a watch. */
interface Watching {
  readonly folder: string
  readonly listener: WatchListener
  readonly gatherer: ChangeGatherer
  place?: WatchedPlace | undefined
  subscription?: AsyncSubscription | undefined
  /** When the current subscription was attempted, in milliseconds of `performance.now()`. */
  triedAt: number
  /** Whether changes may have been missed since then. */
  mayMiss: boolean
  /** The failure last reported. */
  failure?: string | undefined
}

function toRelative(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').normalize('NFC')
}

function fail(watching: Watching, { message }: Error): void {
  watching.mayMiss = true
  if (message !== watching.failure) watching.listener.onFailure(message)
  watching.failure = message
}

function toCallback(watching: Watching, { path }: WatchedPlace): SubscribeCallback {
  return (error, events) => {
    for (const event of events) watching.gatherer.add(toRelative(path, event.path))
    if (!error) return
    fail(watching, error)
    watching.listener.onChange('all')
  }
}

/** Unsubscribing from a folder that no longer exists may fail, which does no harm. */
async function unsubscribe({ subscription }: Watching): Promise<void> {
  await subscription?.unsubscribe().catch(() => undefined)
}

/** Watches another folder instead of the current one. Returns whether it is being watched. */
async function follow(watching: Watching, place: WatchedPlace | undefined): Promise<boolean> {
  await unsubscribe(watching)
  Object.assign(watching, { place, subscription: undefined, mayMiss: false, triedAt: performance.now() })
  if (place === undefined) return false
  try {
    watching.subscription = await subscribe(place.path, toCallback(watching, place))
    watching.failure = undefined
    return true
  } catch (error) {
    fail(watching, error as Error)
    return false
  }
}

/** Renews the watch if the folder is another one, or if changes may have been missed and it is time for another attempt. */
async function renew(watching: Watching, retryInterval: number): Promise<void> {
  const place = await placeOf(watching.folder)
  const isOther = place?.identity !== watching.place?.identity
  const mayRetry = watching.mayMiss && performance.now() - watching.triedAt >= retryInterval
  if (!isOther && !mayRetry) return
  const isWatched = await follow(watching, place)
  if (isOther || isWatched) watching.listener.onChange('all')
}

/**
 * Reports changed files below a folder, several at a time. The folder may appear, disappear or be replaced, and watching it
 * may fail: it is checked every second, and a failed watch is renewed after `retryInterval` milliseconds. Whatever may have
 * been missed is reported as `all`.
 */
export async function watchFolder(
  folder: string,
  listener: WatchListener,
  retryInterval = RETRY_INTERVAL,
): Promise<Watch> {
  const gatherer = gatherChanges((paths) => {
    // A dropped event may be that of a new folder, which would not be watched.
    if (paths.length > MOST_AT_ONCE) watching.mayMiss = true
    listener.onChange(paths.length > MOST_AT_ONCE ? 'all' : paths)
  })
  const watching: Watching = { folder, listener, gatherer, triedAt: 0, mayMiss: false }
  await follow(watching, await placeOf(folder))
  let renewing: Promise<void> | undefined
  const timer = setInterval(() => {
    // A network folder may not respond for hours, and checks must not pile up.
    renewing ??= renew(watching, retryInterval).finally(() => {
      renewing = undefined
    })
  }, CHECK_INTERVAL)
  return {
    async stop() {
      clearInterval(timer)
      gatherer.stop()
      await renewing
      await unsubscribe(watching)
    },
  }
}
