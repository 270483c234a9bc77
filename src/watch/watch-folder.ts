import { relative, sep } from 'node:path'
import { subscribe } from '@parcel/watcher'

/** Milliseconds to gather changes before they are told: an editor's save is several events. */
const GATHER = 100

/** A running watch. */
export interface Watch {
  stop(): Promise<void>
}

function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').normalize('NFC')
}

/**
 * Tells which files below a folder changed, in bunches. A watch may fail or miss something (network file systems):
 * `onFailure` says so, and the schedule finds the rest.
 */
export async function watchFolder(
  folder: string,
  onChange: (paths: readonly string[]) => void,
  onFailure: (reason: string) => void,
): Promise<Watch> {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    const paths = [...gathered]
    gathered.clear()
    onChange(paths)
  }
  const subscription = await subscribe(folder, (error, events) => {
    if (error) return onFailure(error.message)
    for (const event of events) gathered.add(below(folder, event.path))
    timer ??= setTimeout(tell, GATHER)
  })
  return {
    stop: async () => {
      clearTimeout(timer)
      await subscription.unsubscribe()
    },
  }
}
