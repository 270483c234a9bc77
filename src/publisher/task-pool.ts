import { availableParallelism } from 'node:os'
import { type BeginTasks, runTask, type Task, type TaskFolders, type TaskResults } from '../publish/task.ts'
import type { TaskThreadData } from './messages.ts'
import { startTaskWorker, type TaskWorker } from './task-worker.ts'

/** Runs tasks: a few in this thread, many also in threads of their own, which end when there is nothing to do. */
export interface TaskPool {
  readonly begin: BeginTasks
  close(): Promise<void>
}

/** How a pool is set up; what is absent depends on the machine. */
export interface TaskPoolOptions {
  /** Cores to leave free, besides the one of the thread that starts tasks. */
  readonly coresLeft?: number
  readonly threads?: number
  /** Milliseconds without work after which the threads end. */
  readonly idle?: number
}

type Result = TaskResults[Task['kind']]

/** A task that has not been started, and its promise. */
interface Job {
  readonly task: Task
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** With fewer tasks than this at once, starting a thread does not pay off. */
const MANY = 5
/** Tasks queued to a thread at a time, so that it never waits for the next one. */
const GIVEN = 4
/**
 * Milliseconds without work after which the threads end, because their memory is worth more than the time to start
 * them.
 */
const IDLE = 5_000
const MOST_THREADS = 4

/**
 * Unless cores must be left free, a second thread pays off even on a single core, because reading waits for the disk.
 */
function spareCores(left: number): number {
  const cores = availableParallelism() - 1 - left
  return Math.max(left > 0 ? 0 : 1, cores)
}

/**
 * A pool of tasks, with a thread for each core but one. Whenever this thread would only wait for results, it runs
 * queued tasks itself; otherwise it would be idle half of the time.
 */
export function openTaskPool(folders: TaskFolders, data: TaskThreadData, options: TaskPoolOptions = {}): TaskPool {
  const size = options.threads ?? Math.min(MOST_THREADS, spareCores(options.coresLeft ?? 0))
  let workers: TaskWorker[] = []
  let holdReaders = false
  let queue: Job[] = []
  let helping: NodeJS.Immediate | undefined
  let idle: NodeJS.Timeout | undefined

  async function endWorkers(): Promise<void> {
    const ending = workers
    workers = []
    holdReaders = false
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

  async function track({ resolve, reject }: Job, work: Promise<Result>): Promise<void> {
    await work.then(resolve, reject)
    handOut()
  }

  /**
   * Ends threads that have read seeds before other work begins, which frees the forty megabytes that reading takes in
   * each.
   */
  function endReaders(): void {
    const isOther = queue.length > 0 && queue[0]?.task.kind !== 'read'
    if (holdReaders && isOther && workers.every((worker) => worker.waiting() === 0)) void endWorkers()
  }

  function handOut(): void {
    workers = workers.filter((worker) => !worker.hasEnded())
    endReaders()
    while (workers.length < size && queue.length > GIVEN * workers.length) workers.push(startTaskWorker(data))
    for (const worker of workers) {
      while (worker.waiting() < GIVEN) {
        const job = queue.shift()
        if (!job) break
        holdReaders ||= job.task.kind === 'read'
        void track(job, worker.call('run', job.task))
      }
    }
    if (queue.length > 0) helping ??= setImmediate(help)
    restIfIdle()
  }

  function help(): void {
    helping = undefined
    const job = queue.shift()
    if (job) void track(job, runTask(job.task, folders))
  }

  function enqueue(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
    })
  }

  function beginAll(tasks: readonly Task[]): readonly Promise<Result>[] {
    const isFew = tasks.length < MANY && workers.length === 0
    const results = tasks.map((task) => (isFew ? runTask(task, folders) : enqueue(task)))
    // A failed task must report its error when it is awaited, not before.
    for (const result of results) result.catch(() => {})
    if (!isFew) handOut()
    return results
  }

  return { begin: beginAll as BeginTasks, close }
}
