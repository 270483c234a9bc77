import type { Entry } from '../../domain/entry.ts'

/** About how many bytes an entry takes in a document: what its text does, whatever the format writes around it. */
export function weightOf({ title, summary, content }: Entry): number {
  return Buffer.byteLength(title) + Buffer.byteLength(summary) + Buffer.byteLength(content)
}
