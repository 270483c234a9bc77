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
  let timer: { readonly at: Instant; readonly handle: NodeJS.Timeout } | undefined
  const small = new Set<NodeJS.Timeout>()

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

  function ring(): void {
    timer = undefined
    wake('all')
  }

  const delayUntil = (instant: Instant) => Math.min(Math.max(0, instant - now()), LONGEST_TIMER)

  function wakePathsAt(instant: Instant, paths: readonly string[]): void {
    const handle = setTimeout(() => {
      small.delete(handle)
      wake(paths)
    }, delayUntil(instant))
    small.add(handle)
  }

  return {
    wake,
    wakeAt(instant, scope = 'all') {
      if (closed) return
      if (scope !== 'all') return wakePathsAt(instant, scope)
      if (timer && timer.at <= instant) return
      if (timer) clearTimeout(timer.handle)
      timer = { at: instant, handle: setTimeout(ring, delayUntil(instant)) }
    },
    async close() {
      closed = true
      if (timer) clearTimeout(timer.handle)
      for (const handle of small) clearTimeout(handle)
      await running
    },
  }
}
