import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../domain/instant.ts'
import { placeEntries } from '../archives/place-entries.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { LedgerFile } from '../recovery/ledger-file.ts'
import type { BeginTasks } from '../task.ts'
import { type ComposingTools, type Composition, composeFeed } from './compose-feed.ts'
import type { PlacedArchive } from './place-archive.ts'
import { quarantine } from './validate-text.ts'

/** What writing archives needs. */
export interface ArchiveTools extends ComposingTools {
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly publicationTime: Instant
  readonly beginTasks: BeginTasks
}

/** Archives composed but not yet written; their texts are held in memory together. */
const AT_ONCE = 8

/** An archive being written. */
interface Writing {
  readonly number: number
  readonly composition: Composition
  readonly placed: Promise<PlacedArchive>
}

async function begin(tools: ArchiveTools, numbers: readonly number[]): Promise<readonly Writing[]> {
  const composed = await Promise.all(numbers.map((number) => composeFeed(tools, '', number)))
  const archives = composed.flatMap((composition, n) => (composition ? [{ number: numbers[n] ?? 0, composition }] : []))
  const placing = tools.beginTasks<'archive'>(
    archives.map(({ number, composition: { shape, lastModified, interval } }) => ({
      kind: 'archive',
      number,
      feed: { shape, lastModified, interval },
      settings: tools.settings,
    })),
  )
  return placing.flatMap((placed, n) => (archives[n] ? [{ ...archives[n], placed }] : []))
}

/** The archives to write next: all that contain withdrawn entries, and others while `left` allows. */
async function nextDue(
  store: ArchiveTools['store'],
  writing: readonly Writing[],
  refused: ReadonlySet<number>,
  left: number,
): Promise<number[]> {
  const stale = await store.staleArchives(AT_ONCE + refused.size)
  const isBegun = (one: number) => refused.has(one) || writing.some(({ number }) => number === one)
  const waiting = stale.filter(({ number }) => !isBegun(number))
  const due = waiting.filter(({ holdsWithdrawn }, n) => n < left || holdsWithdrawn)
  return due.slice(0, AT_ONCE - writing.length).map(({ number }) => number)
}

/** If an entry made the archive invalid, the entry is quarantined, and the archive remains due. */
async function finish(tools: ArchiveTools, { number, composition, placed }: Writing): Promise<PlacedArchive> {
  const result = await placed
  if (result.violations.length > 0)
    await placeEntries(await quarantine(result.violations, composition.stored, tools), tools)
  else if (result.fault === undefined) await tools.store.markWritten(number)
  return result
}

/** The result of publishing archives. */
export interface ArchivesPublished {
  /** Paths that changed. */
  readonly changed: readonly string[]
  /** Archives left unchanged because they are invalid through no fault of an entry; the next pass tries again. */
  readonly faults: readonly string[]
}

/**
 * Writes the main feed's new and outdated archive documents, newest first, at most `limit` of them. Those that contain
 * withdrawn entries come first, without limit. An entry that makes an archive invalid is quarantined.
 */
export async function publishArchives(tools: ArchiveTools, limit: number): Promise<ArchivesPublished> {
  const changed: string[] = []
  const refused = new Map<number, string>()
  const writing: Writing[] = []
  for (let left = limit; ; ) {
    const due = await nextDue(tools.store, writing, new Set(refused.keys()), left)
    writing.push(...(await begin(tools, due)))
    left -= due.length
    const first = writing.shift()
    if (!first) return { changed, faults: [...refused.values()].map((fault) => `archive stays as it was: ${fault}`) }
    const placed = await finish(tools, first)
    if (placed.fault !== undefined) refused.set(first.number, placed.fault)
    if (placed.violations.length > 0) left++
    changed.push(...placed.changed)
    await setImmediate()
  }
}
