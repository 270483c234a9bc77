import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** The threads in which V8 frees memory and compiles for all threads of the process, as Linux knows them. */
const V8_THREAD = 'node-V8Worker'
const TASKS = '/proc/self/task'

/**
 * Lets this thread, those that it starts and those that work for V8 run after all others where processors are scarce. A publishing
 * thread makes much garbage, and a request would wait twice as long for whoever frees it (bench/latency-while-building.ts). Linux
 * knows a priority for each thread; elsewhere it would be that of the whole process, and nothing is done.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return
  setPriority(constants.priority.PRIORITY_LOW)
  for (const id of readdirSync(TASKS))
    if (nameOf(id) === V8_THREAD) setPriority(Number(id), constants.priority.PRIORITY_LOW)
}

function nameOf(id: string): string {
  try {
    return readFileSync(`${TASKS}/${id}/comm`, 'utf8').trim()
  } catch {
    // The thread has ended meanwhile.
    return ''
  }
}
