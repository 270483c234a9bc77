import type { Instant } from '../domain/instant.ts'

/** What a pass looks at: everything, or the paths reported by the watcher. */
export type Scope = 'all' | readonly string[]

function merge(a: Scope | undefined, b: Scope): Scope {
  if (a === undefined || b === 'all') return b
  return a === 'all' ? 'all' : [...new Set([...a, ...b])]
}

/** Triggers passes one at a time; requests that arrive during a pass are merged into the next one. */
export interface WakeQueue {
  wake(scope: Scope): void
  /**
   * Triggers a full pass at `instant`, unless an earlier one is scheduled already; or a pass over `scope`, where every
   * request is kept.
   */
  wakeAt(instant: Instant, scope?: Scope): void
  /** Stops triggering; resolves when the running pass has ended. */
  close(): Promise<void>
}

/** Longest delay that a timer supports, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Creates a queue that runs `pass`, which must not throw. `now` returns the current time; the timers are real. */
export function createWakeQueue(pass: (scope: Scope) => Promise<void>, now: () => Instant): WakeQueue {
  let wanted: Scope | undefined
  let running: Promise<void> | undefined
  let closed = false
  async function run(): Promise<void> {
    while (wanted !== undefined && !closed) {
      const scope = wanted
      wanted = undefined
      await pass(scope)
    }
    running = undefined
  }

  function wake(scope: Scope): void {
    if (closed) return
    wanted = merge(wanted, scope)
    running ??= run()
  }

  const alarms = createAlarms(wake, now)
  return {
    wake,
    wakeAt(instant, scope = 'all') {
      if (!closed) alarms.set(instant, scope)
    },
    async close() {
      closed = true
      alarms.clear()
      await running
    },
  }
}

/** Timers that call `wake`: one for full passes, the earliest that was asked for, and one for each request for paths. */
function createAlarms(wake: (scope: Scope) => void, now: () => Instant) {
  let full: { readonly at: Instant; readonly handle: NodeJS.Timeout } | undefined
  const small = new Set<NodeJS.Timeout>()
  const delayUntil = (instant: Instant) => Math.min(Math.max(0, instant - now()), LONGEST_TIMER)

  function setFull(instant: Instant): void {
    if (full && full.at <= instant) return
    clearTimeout(full?.handle)
    const ring = () => {
      full = undefined
      wake('all')
    }
    full = { at: instant, handle: setTimeout(ring, delayUntil(instant)) }
  }

  function setSmall(instant: Instant, paths: readonly string[]): void {
    const ring = () => {
      small.delete(handle)
      wake(paths)
    }
    const handle = setTimeout(ring, delayUntil(instant))
    small.add(handle)
  }

  return {
    set: (instant: Instant, scope: Scope) => (scope === 'all' ? setFull(instant) : setSmall(instant, scope)),
    clear() {
      clearTimeout(full?.handle)
      for (const handle of small) clearTimeout(handle)
    },
  }
}
