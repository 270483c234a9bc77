import { createHash } from 'node:crypto'
import type { Instant } from '../domain/instant.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { Store } from './store.ts'

/** A value that many documents show, and when it last changed: they are no older than that. */
export interface Mark {
  readonly value: string
  readonly changed: Instant
}

/** What marks are kept of: the settings that every feed shows, the languages there are, and by what rules entries got other feeds than before. */
export const MARKS = ['settings', 'languages', 'slices'] as const

/** The name of a mark. */
export type MarkName = (typeof MARKS)[number]

const noteOf = (name: string) => `mark:${name}`

/** A mark as last kept. */
export async function readMark(store: Pick<Store, 'note'>, name: string): Promise<Mark | undefined> {
  const note = await store.note(noteOf(name))
  return note === undefined ? undefined : JSON.parse(note)
}

/** Keeps a mark that the ledger file has already. */
export async function restoreMark(store: Pick<Store, 'setNote'>, name: string, mark: Mark): Promise<void> {
  await store.setNote(noteOf(name), JSON.stringify(mark))
}

/** What keeping a mark needs. */
export interface MarkTools {
  readonly store: Store
  readonly ledger: LedgerFile
  /** When what changed is published: whole seconds. */
  readonly moment: Instant
}

/** Keeps a value; if it is another than before, it changed at `moment`. Returns whether it did. */
export async function updateMark(
  { store, ledger, moment }: MarkTools,
  name: MarkName,
  value: string,
): Promise<boolean> {
  const known = await readMark(store, name)
  if (known?.value === value) return false
  ledger.append([{ kind: 'mark', name, value, changed: moment }])
  await restoreMark(store, name, { value, changed: moment })
  return true
}

/** A short value that differs whenever what it stands for does. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
