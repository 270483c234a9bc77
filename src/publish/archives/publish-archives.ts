import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../domain/instant.ts'
import { type ComposingTools, type Composition, composeFeed } from '../compose-feed.ts'
import type { FeedsFolder } from '../feeds-folder.ts'
import { quarantine } from '../judge.ts'
import type { LedgerFile } from '../ledger-file.ts'
import { place } from '../outbox.ts'
import type { BeginTasks } from '../task.ts'
import type { PlacedArchive } from './place-archive.ts'

/** What writing archives needs. */
export interface ArchiveTools extends ComposingTools {
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly moment: Instant
  readonly beginTasks: BeginTasks
}

/** Archives composed while others are rendered: their texts are held in memory together. */
const AT_ONCE = 8

/**
 * Writes the main feed's archive documents that are new or no longer as they should be, newest first, `limit` archives at most; those that
 * hold withdrawn entries first, and all of them. An entry that would break one is quarantined. Returns the paths that changed.
 */
export async function publishArchives(tools: ArchiveTools, limit: number): Promise<readonly string[]> {
  const changed: string[] = []
  for (let written = 0; ; written += AT_ONCE) {
    const stale = await tools.store.staleArchives(AT_ONCE)
    const due = stale.filter(({ holdsWithdrawn }, n) => written + n < limit || holdsWithdrawn)
    if (due.length === 0) return changed
    changed.push(
      ...(await publishEach(
        tools,
        due.map(({ number }) => number),
      )),
    )
    await setImmediate()
  }
}

async function publishEach(tools: ArchiveTools, numbers: readonly number[]): Promise<readonly string[]> {
  const composed = await Promise.all(numbers.map((number) => composeFeed(tools, '', number)))
  const compositions = composed.flatMap((composition, n) =>
    composition ? [{ composition, number: numbers[n] ?? 0 }] : [],
  )
  const placing = tools.beginTasks<'archive'>(
    compositions.map(({ number, composition: { shape, lastModified, interval } }) => ({
      kind: 'archive',
      number,
      feed: { shape, lastModified, interval },
      settings: tools.settings,
    })),
  )
  const changed: string[] = []
  for (const [n, { composition, number }] of compositions.entries()) {
    const placed = await placing[n]
    if (placed) changed.push(...(await settle(tools, number, composition, placed)))
  }
  return changed
}

async function settle(
  tools: ArchiveTools,
  number: number,
  { stored }: Composition,
  { offences, changed }: PlacedArchive,
): Promise<readonly string[]> {
  if (offences.length > 0) {
    await place(await quarantine(offences, stored, tools), tools)
    return publishEach(tools, [number])
  }
  await tools.store.markWritten(number)
  return changed
}
