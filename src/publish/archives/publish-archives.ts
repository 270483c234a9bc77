import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../domain/instant.ts'
import { feedFormats } from '../../feed/formats.ts'
import { documentPath, renderChecked } from '../build-document.ts'
import { type ComposingTools, composeFeed } from '../compose-feed.ts'
import type { FeedsFolder } from '../feeds-folder.ts'
import { quarantine } from '../judge.ts'
import type { LedgerFile } from '../ledger-file.ts'
import { place } from '../outbox.ts'

/** What writing archives needs. */
export interface ArchiveTools extends ComposingTools {
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly moment: Instant
}

/**
 * Writes the main feed's archive documents that are new or no longer as they should be, newest first, `limit` archives at most; those that
 * hold withdrawn entries first, and all of them. An entry that would break one is quarantined. Returns the paths that changed.
 */
export async function publishArchives(tools: ArchiveTools, limit: number): Promise<readonly string[]> {
  const changed: string[] = []
  for (let written = 0; ; written++) {
    const [stale] = await tools.store.staleArchives(1)
    if (!stale || (written >= limit && !stale.holdsWithdrawn)) break
    changed.push(...(await publishArchive(tools, stale.number)))
    await setImmediate()
  }
  return changed
}

async function publishArchive(tools: ArchiveTools, number: number): Promise<readonly string[]> {
  const composition = await composeFeed(tools, '', number)
  if (!composition) return []
  const documents = feedFormats.map((format) => ({ format, ...renderChecked(tools, composition, format) }))
  const offences = documents.flatMap(({ offences }) => offences)
  if (offences.length > 0) {
    await place(await quarantine(offences, composition.stored, tools), tools)
    return publishArchive(tools, number)
  }
  const paths = documents.flatMap(({ format, text }) => {
    const path = documentPath('', number, format.fileName)
    return tools.feeds.replaceIfChanged(path, Buffer.from(text), composition.lastModified, 'page') ? [path] : []
  })
  await tools.store.markWritten(number)
  return paths
}
