import { createHash } from 'node:crypto'
import type { Instant } from '../domain/instant.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { Store } from './store.ts'

/** A value that many documents depend on, and when it last changed: those documents changed no earlier. */
export interface Mark {
  readonly value: string
  readonly changed: Instant
}

/**
 * The marks: a fingerprint of the settings shown in every feed, the list of languages, and the rules by which entries
 * were last reassigned to slices.
 */
export const MARKS = ['settings', 'languages', 'slices'] as const

/** Name of a mark. */
export type MarkName = (typeof MARKS)[number]

const noteOf = (name: string) => `mark:${name}`

/** Reads a stored mark. */
export async function readMark(store: Pick<Store, 'note'>, name: string): Promise<Mark | undefined> {
  const note = await store.note(noteOf(name))
  return note === undefined ? undefined : JSON.parse(note)
}

/** Stores a mark that the ledger file already has. */
export async function restoreMark(store: Pick<Store, 'setNote'>, name: string, mark: Mark): Promise<void> {
  await store.setNote(noteOf(name), JSON.stringify(mark))
}

/** What updating a mark needs. */
export interface MarkTools {
  readonly store: Store
  readonly ledger: LedgerFile
  /** Publication time of whatever changes now: whole seconds. */
  readonly moment: Instant
}

/** Stores a value under a mark. If it differs from the stored one, it changed at `moment`. Returns whether it did. */
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

/** A short string that changes whenever the value does. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
