import { mintUrn } from '../domain/entry-id.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { Store } from './store.ts'

/**
 * The permanent id of the main feed (RFC 4287, section 4.2.6): minted from the first base URL, and kept when the base
 * URL changes.
 */
export async function ensureFeedId(store: Store, ledger: LedgerFile, baseUrl: string): Promise<string> {
  const known = await store.note('feed-id')
  if (known !== undefined) return known
  const id = mintUrn(`feed\0${baseUrl}`)
  ledger.append([{ kind: 'feed', id }])
  await store.setNote('feed-id', id)
  return id
}
