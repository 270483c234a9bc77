import type { ReadingOrder, ReadSeed } from '../publish/read-seed.ts'

/** What a reading thread is asked; `ticket` names the answer. */
export interface ReadingRequest {
  readonly ticket: number
  readonly orders: readonly ReadingOrder[]
}

/** What a reading thread answers. */
export interface ReadingAnswer {
  readonly ticket: number
  readonly seeds: readonly ReadSeed[]
}
