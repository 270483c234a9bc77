import { availableParallelism } from 'node:os'
import { type BeginTasks, runTask, type Task, type TaskFolders, type TaskResults } from '../publish/task.ts'
import type { TaskThreadData } from './messages.ts'
import { startTaskWorker, type TaskWorker } from './task-worker.ts'

/** Does tasks: few in this thread, many in threads of their own too, which end when there is nothing to do. */
export interface TaskPool {
  readonly begin: BeginTasks
  close(): Promise<void>
}

/** How a pool is kept; the machine decides what is not given. */
export interface TaskPoolOptions {
  /** Cores that are left to others, beside the one of the thread that begins tasks. */
  readonly coresLeft?: number
  readonly threads?: number
  /** Milliseconds without work after which the threads end. */
  readonly idle?: number
}

type Result = TaskResults[Task['kind']]

/** A task that nobody has begun, and who waits for it. */
interface Job {
  readonly task: Task
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** Tasks begun at once below which it does not pay to start a thread. */
const MANY = 5
/** Tasks a thread is given at a time, so that it never waits for the next. */
const GIVEN = 4
/** Milliseconds without work after which the threads end: their memory is worth more than their start. */
const IDLE = 5_000
const MOST_THREADS = 4

/** Where nothing is left to others, a second thread pays even on one core: reading waits for the disk. */
function spareCores(left: number): number {
  const cores = availableParallelism() - 1 - left
  return Math.max(left > 0 ? 0 : 1, cores)
}

/**
 * A pool for tasks, with a thread for each core but one. Tasks that no thread has begun are done here whenever this thread has
 * come to wait for one: it would wait for half of its time.
 */
export function openTaskPool(folders: TaskFolders, data: TaskThreadData, options: TaskPoolOptions = {}): TaskPool {
  const size = options.threads ?? Math.min(MOST_THREADS, spareCores(options.coresLeft ?? 0))
  let workers: TaskWorker[] = []
  let haveRead = false
  let queue: Job[] = []
  let helping: NodeJS.Immediate | undefined
  let idle: NodeJS.Timeout | undefined

  async function endWorkers(): Promise<void> {
    const ending = workers
    workers = []
    haveRead = false
    await Promise.all(ending.map((worker) => worker.end()))
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    clearImmediate(helping)
    helping = undefined
    queue = []
    await endWorkers()
  }

  function restIfIdle(): void {
    clearTimeout(idle)
    if (queue.length > 0 || workers.some((worker) => worker.waiting() > 0)) return
    idle = setTimeout(() => void close(), options.idle ?? IDLE)
    idle.unref()
  }

  async function settle({ resolve, reject }: Job, work: Promise<Result>): Promise<void> {
    await work.then(resolve, reject)
    handOut()
  }

  /** What reading takes, forty megabytes a thread, is given back before work of another kind is begun. */
  function endReaders(): void {
    const isOther = queue.length > 0 && queue[0]?.task.kind !== 'read'
    if (haveRead && isOther && workers.every((worker) => worker.waiting() === 0)) void endWorkers()
  }

  function handOut(): void {
    workers = workers.filter((worker) => !worker.hasEnded())
    endReaders()
    while (workers.length < size && queue.length > GIVEN * workers.length) workers.push(startTaskWorker(data))
    for (const worker of workers) {
      while (worker.waiting() < GIVEN) {
        const job = queue.shift()
        if (!job) break
        haveRead ||= job.task.kind === 'read'
        void settle(job, worker.call('run', job.task))
      }
    }
    if (queue.length > 0) helping ??= setImmediate(help)
    restIfIdle()
  }

  function help(): void {
    helping = undefined
    const job = queue.shift()
    if (job) void settle(job, runTask(job.task, folders))
  }

  function enqueue(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
    })
  }

  function beginAll(tasks: readonly Task[]): readonly Promise<Result>[] {
    const isFew = tasks.length < MANY && workers.length === 0
    const results = tasks.map((task) => (isFew ? runTask(task, folders) : enqueue(task)))
    // A task that fails says so when it is awaited, not before.
    for (const result of results) result.catch(() => {})
    if (!isFew) handOut()
    return results
  }

  return { begin: beginAll as BeginTasks, close }
}
