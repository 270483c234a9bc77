import type { Instant } from '../domain/instant.ts'

/** What a pass looks at: everything, or the paths that a watcher named. */
export type Scope = 'all' | readonly string[]

function merge(a: Scope | undefined, b: Scope): Scope {
  if (a === undefined || b === 'all') return b
  return a === 'all' ? 'all' : [...new Set([...a, ...b])]
}

/** Wakes passes one at a time; what is asked for while one runs is gathered into the next. */
export interface WakeQueue {
  wake(scope: Scope): void
  /** Wakes at a moment, unless an earlier one is set. */
  wakeAt(instant: Instant): void
  /** Wakes no more; resolves when the running pass has ended. */
  close(): Promise<void>
}

/** The longest a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** A queue that runs `pass`, which must not throw. `now` is the present; timers are real. */
export function createWakeQueue(pass: (scope: Scope) => Promise<void>, now: () => Instant): WakeQueue {
  let wanted: Scope | undefined
  let running: Promise<void> | undefined
  let closed = false
  let timer: { readonly at: Instant; readonly handle: NodeJS.Timeout } | undefined

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

  return {
    wake,
    wakeAt(instant) {
      if (closed || (timer && timer.at <= instant)) return
      if (timer) clearTimeout(timer.handle)
      const delay = Math.min(Math.max(0, instant - now()), LONGEST_TIMER)
      timer = { at: instant, handle: setTimeout(ring, delay) }
    },
    async close() {
      closed = true
      if (timer) clearTimeout(timer.handle)
      await running
    },
  }
}
