import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Matches "0-3,8": the processors on which this process may run (proc_pid_status(5)). */
const ALLOWED = /^Cpus_allowed_list:\s*(\S+)/m

/**
 * Keeps threads, given by id, off the first processor that this process may use. Linux lets a thread of the lowest
 * priority finish its 4 ms tick before one of higher priority that wakes up on the same processor. Does nothing if
 * there is only one processor, or no taskset(1); Node.js itself can't set a thread's processors.
 */
export function leaveFirstProcessor(threads: readonly string[]): void {
  const rest = allButFirst(ALLOWED.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '')
  if (rest === '') return
  for (const id of threads) spawnSync('taskset', ['-cp', rest, id], { stdio: 'ignore' })
}

/** Removes the lowest processor from a list such as "0-3,8", giving "1-3,8"; empty if none is left. */
export function allButFirst(list: string): string {
  const [first = '', ...others] = list.split(',')
  const [low = '', high = low] = first.split('-')
  const next = Number(low) + 1
  const rest = Number(high) > Number(low) ? [next === Number(high) ? high : `${next}-${high}`] : []
  return [...rest, ...others].join(',')
}
