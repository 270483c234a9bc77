import { availableParallelism } from 'node:os'

const MOST_THREADS = 4

/**
 * How many threads a pool has on this machine, with `coresLeft` cores left free besides the one of the thread that
 * starts tasks. Unless cores must be left free, a second thread pays off even on a single core, because reading waits
 * for the disk.
 */
export function threadsFor(coresLeft: number): number {
  const cores = availableParallelism() - 1 - coresLeft
  return Math.min(MOST_THREADS, Math.max(coresLeft > 0 ? 0 : 1, cores))
}
