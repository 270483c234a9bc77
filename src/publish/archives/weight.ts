import type { Entry } from '../../domain/entry.ts'

/** The approximate size of an entry in a document, in bytes: that of its text, without the markup of the format. */
export function weightOf({ title, summary, content }: Entry): number {
  return Buffer.byteLength(title) + Buffer.byteLength(summary) + Buffer.byteLength(content)
}
