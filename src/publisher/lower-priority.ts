import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { leaveFirstProcessor } from './leave-processor.ts'

/** Linux's name for the threads in which V8 collects garbage and compiles on behalf of all threads. */
const V8_THREAD = 'node-V8Worker'
const TASKS = '/proc/self/task'

/**
 * Gives this thread, those it starts, and V8's worker threads the lowest priority, and leaves one processor to the
 * others. A publishing thread produces much garbage, and requests would wait while it is collected
 * (bench/latency-while-building.ts). Only on Linux, since elsewhere these settings apply to the whole process.
 */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return
  const threads = [ownThread(), ...readdirSync(TASKS).filter((id) => nameOf(id) === V8_THREAD)]
  for (const id of threads) setPriority(Number(id), constants.priority.PRIORITY_LOW)
  leaveFirstProcessor(threads)
}

/** The link leads to PID/task/ID. */
function ownThread(): string {
  return readlinkSync('/proc/thread-self').split('/').at(-1) ?? '0'
}

function nameOf(id: string): string {
  try {
    return readFileSync(`${TASKS}/${id}/comm`, 'utf8').trim()
  } catch {
    // The thread has ended in the meantime.
    return ''
  }
}
