/** The calls that a thread supports: request and answer, by kind. */
export interface CallTable {
  readonly [kind: string]: { readonly request: unknown; readonly answer: unknown }
}

/** The kinds of calls in a table. */
export type KindOf<Calls> = keyof Calls & string

/** A call to a thread; `ticket` identifies the answer. */
export interface Call {
  readonly ticket: number
  readonly kind: string
  readonly request: unknown
}

/** A message from a thread: the answer to a call, the reason why it failed, or progress. */
export type Reply =
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly failure: { readonly code: string; readonly message: string } }
  | { readonly progress: Progress }

/** Progress of a long task. */
export interface Progress {
  readonly done: number
  readonly total: number
}
