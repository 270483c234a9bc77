import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** "0-3,8": the processors on which this process may run (proc_pid_status(5)). */
const ALLOWED = /^Cpus_allowed_list:\s*(\S+)/m

/**
 * Keeps threads, given by their ids, off the first of the processors that this process may use. Linux lets a thread of the
 * lowest priority finish its tick, 4 ms, before one of a higher that comes to the same processor. Does nothing where there is
 * but one processor, or no taskset(1): Node.js itself can't say where a thread runs.
 */
export function leaveFirstProcessor(threads: readonly string[]): void {
  const rest = allButFirst(ALLOWED.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '')
  if (rest === '') return
  for (const id of threads) spawnSync('taskset', ['-cp', rest, id], { stdio: 'ignore' })
}

/** A list of processors, as "0-3,8", without its lowest: "1-3,8". Empty if nothing is left. */
export function allButFirst(list: string): string {
  const [first = '', ...others] = list.split(',')
  const [low = '', high = low] = first.split('-')
  const next = Number(low) + 1
  const rest = Number(high) > Number(low) ? [next === Number(high) ? high : `${next}-${high}`] : []
  return [...rest, ...others].join(',')
}
