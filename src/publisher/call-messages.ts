/** What a thread can be asked, by kind, and what it answers. */
export interface CallTable {
  readonly [kind: string]: { readonly request: unknown; readonly answer: unknown }
}

/** The kinds of calls of a table. */
export type KindOf<Calls> = keyof Calls & string

/** A question to a thread; `ticket` names the answer. */
export interface Call {
  readonly ticket: number
  readonly kind: string
  readonly request: unknown
}

/** What a thread tells: the answer to a call, why it failed, or how far it has come with its work. */
export type Reply =
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly failure: { readonly code: string; readonly message: string } }
  | { readonly progress: Progress }

/** How much of a long work is done. */
export interface Progress {
  readonly done: number
  readonly total: number
}
