import type { DayOrder } from './dates/mention.ts'
import { fold } from './text/fold.ts'

/** What is known of a document beyond its own text. */
export interface NormalizeContext {
  /**
   * Hashes (`hashLine`) of lines that occur in several documents of the folder; they are boilerplate even if no rule
   * knows them.
   */
  readonly repeatedLines?: ReadonlySet<number>
  /** The order of day and month that the other documents of the folder use. */
  readonly dayOrder?: DayOrder
  /** BCP 47 tag, used where the document's language cannot be detected. */
  readonly language?: string
}

/** A 52-bit hash of a line as a reader sees it: equal for lines with the same fold. */
export function hashLine(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  const folded = fold(text)
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13)
  }
  return (high >>> 12) * 0x100000000 + (low >>> 0)
}
