import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { leaveFirstProcessor } from './leave-processor.ts'

/** The threads in which V8 frees memory and compiles for all threads of the process, as Linux knows them. */
const V8_THREAD = 'node-V8Worker'
const TASKS = '/proc/self/task'

/**
 * Lets this thread, those that it starts and those that work for V8 run after all others, and leave one processor alone. A
 * publishing thread makes much garbage, and a request would wait for whoever frees it (bench/latency-while-building.ts). Linux
 * knows both for each thread; elsewhere they would be those of the whole process, and nothing is done.
 */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return
  const threads = [ownThread(), ...readdirSync(TASKS).filter((id) => nameOf(id) === V8_THREAD)]
  for (const id of threads) setPriority(Number(id), constants.priority.PRIORITY_LOW)
  leaveFirstProcessor(threads)
}

/** The name of the link's target is PID/task/ID. */
function ownThread(): string {
  return readlinkSync('/proc/thread-self').split('/').at(-1) ?? '0'
}

function nameOf(id: string): string {
  try {
    return readFileSync(`${TASKS}/${id}/comm`, 'utf8').trim()
  } catch {
    // The thread has ended meanwhile.
    return ''
  }
}
