import { type BeginTasks, runTask, type Task, type TaskFolders, type TaskResults } from '../publish/task.ts'
import type { TaskThreadData } from './messages.ts'
import { threadsFor } from './pool-size.ts'
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

/** The state of a pool. */
interface Pool {
  readonly folders: TaskFolders
  readonly data: TaskThreadData
  /** Most threads. */
  readonly size: number
  /** Milliseconds without work after which the threads end. */
  readonly idle: number
  workers: TaskWorker[]
  queue: Job[]
  /** Whether any of the threads has read seeds, which takes forty megabytes in each. */
  hasReaders: boolean
  /** Whether threads are ending. Those that start afterwards use the memory that the C library keeps of them. */
  isEnding: boolean
  /** Set while this thread is about to run a job itself. */
  helping?: NodeJS.Immediate | undefined
  idleTimer?: NodeJS.Timeout | undefined
}

async function endWorkers(pool: Pool): Promise<void> {
  const ending = pool.workers
  pool.workers = []
  pool.hasReaders = false
  await Promise.all(ending.map((worker) => worker.end()))
}

async function close(pool: Pool): Promise<void> {
  clearTimeout(pool.idleTimer)
  clearImmediate(pool.helping)
  pool.helping = undefined
  pool.queue = []
  await endWorkers(pool)
}

const isIdle = ({ workers }: Pool): boolean => workers.every((worker) => worker.waiting() === 0)

function closeWhenIdle(pool: Pool): void {
  clearTimeout(pool.idleTimer)
  if (pool.queue.length > 0 || !isIdle(pool)) return
  pool.idleTimer = setTimeout(() => void close(pool), pool.idle)
  pool.idleTimer.unref()
}

/** Ends threads that have read seeds before other work begins, which frees their memory. */
async function endReaders(pool: Pool): Promise<void> {
  const [next] = pool.queue
  if (!pool.hasReaders || !next || next.task.kind === 'read' || !isIdle(pool)) return
  pool.isEnding = true
  await endWorkers(pool)
  pool.isEnding = false
  distribute(pool)
}

async function settle(pool: Pool, { resolve, reject }: Job, work: Promise<Result>): Promise<void> {
  await work.then(resolve, reject)
  distribute(pool)
}

function fill(pool: Pool, worker: TaskWorker): void {
  while (worker.waiting() < GIVEN) {
    const job = pool.queue.shift()
    if (!job) return
    pool.hasReaders ||= job.task.kind === 'read'
    void settle(pool, job, worker.call('run', job.task))
  }
}

/** Gives queued jobs to the threads, starting more threads if there are many; what is left over, this thread runs in turn. */
function distribute(pool: Pool): void {
  const { size, data, queue } = pool
  pool.workers = pool.workers.filter((worker) => !worker.hasEnded())
  void endReaders(pool)
  while (!pool.isEnding && pool.workers.length < size && queue.length > GIVEN * pool.workers.length) {
    pool.workers.push(startTaskWorker(data))
  }
  for (const worker of pool.workers) fill(pool, worker)
  if (queue.length > 0) pool.helping ??= setImmediate(help, pool)
  closeWhenIdle(pool)
}

function help(pool: Pool): void {
  pool.helping = undefined
  const job = pool.queue.shift()
  if (job) void settle(pool, job, runTask(job.task, pool.folders))
}

function enqueue(pool: Pool, task: Task): Promise<Result> {
  return new Promise((resolve, reject) => {
    pool.queue.push({ task, resolve, reject })
  })
}

function begin(pool: Pool, tasks: readonly Task[]): readonly Promise<Result>[] {
  const isFew = tasks.length < MANY && pool.workers.length === 0
  const results = tasks.map((task) => (isFew ? runTask(task, pool.folders) : enqueue(pool, task)))
  // A failed task must report its error when it is awaited, not before.
  for (const result of results) result.catch(() => {})
  if (!isFew) distribute(pool)
  return results
}

/**
 * Opens a pool of tasks, with a thread for each core but one. Whenever this thread would only wait for results, it runs
 * queued tasks itself; otherwise it would be idle half of the time.
 */
export function openTaskPool(folders: TaskFolders, data: TaskThreadData, options: TaskPoolOptions = {}): TaskPool {
  const size = options.threads ?? threadsFor(options.coresLeft ?? 0)
  const idle = options.idle ?? IDLE
  const pool: Pool = { folders, data, size, idle, workers: [], queue: [], hasReaders: false, isEnding: false }
  const beginTasks = (tasks: readonly Task[]) => begin(pool, tasks)
  return { begin: beginTasks as BeginTasks, close: () => close(pool) }
}
