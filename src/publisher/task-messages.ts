import type { Task, TaskResults } from '../publish/task.ts'

/** What a thread is asked to do; `ticket` names the answer. */
export interface TaskRequest {
  readonly ticket: number
  readonly task: Task
}

/** What a thread answers: what the task gave, or why it failed. */
export type TaskAnswer =
  | { readonly ticket: number; readonly result: TaskResults[Task['kind']] }
  | { readonly ticket: number; readonly failure: string }
