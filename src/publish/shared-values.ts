import type { Instant } from '../domain/instant.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { Store } from './store.ts'

/** A value that many documents depend on, and when it last changed: those documents changed no earlier. */
export interface SharedValue {
  readonly value: string
  readonly changed: Instant
}

/**
 * The values: a fingerprint of the settings shown in every feed, the list of languages, and the rules by which entries
 * were last reassigned to slices.
 */
export const SHARED_VALUES = ['settings', 'languages', 'slices'] as const

/** Name of a shared value. */
export type SharedValueName = (typeof SHARED_VALUES)[number]

/** Key of its note. */
const noteOf = (name: string) => `mark:${name}`

/** Reads a stored value. */
export async function readSharedValue(store: Pick<Store, 'note'>, name: string): Promise<SharedValue | undefined> {
  const note = await store.note(noteOf(name))
  return note === undefined ? undefined : JSON.parse(note)
}

/** Stores a value that the ledger file already has. */
export async function restoreSharedValue(
  store: Pick<Store, 'setNote'>,
  name: string,
  value: SharedValue,
): Promise<void> {
  await store.setNote(noteOf(name), JSON.stringify(value))
}

/** What updating a shared value needs. */
export interface SharedValueTools {
  readonly store: Store
  readonly ledger: LedgerFile
  /** Publication time of whatever changes now: whole seconds. */
  readonly publicationTime: Instant
}

/** Stores a value. If it differs from the stored one, it changed at `publicationTime`. Returns whether it did. */
export async function updateSharedValue(
  { store, ledger, publicationTime }: SharedValueTools,
  name: SharedValueName,
  value: string,
): Promise<boolean> {
  const known = await readSharedValue(store, name)
  if (known?.value === value) return false
  ledger.append([{ kind: 'shared-value', name, value, changed: publicationTime }])
  await restoreSharedValue(store, name, { value, changed: publicationTime })
  return true
}
