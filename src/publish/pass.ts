import type { Clock, Instant } from '../domain/instant.ts'
import { keepFeedId } from './feed-id.ts'
import type { FeedsFolder } from './feeds-folder.ts'
import { keepLedger, keepPages } from './keep-house.ts'
import type { LedgerFile } from './ledger-file.ts'
import { type Absences, markAbsences, markGone, withdrawAbsent } from './missing-seeds.ts'
import { type OutboxTools, sendOut } from './outbox.ts'
import { type Findings, type PassReport, toReport } from './pass-report.ts'
import { publishFeeds } from './publish-feeds.ts'
import { readSeeds } from './read-seeds.ts'
import { recoverLedger } from './recover-ledger.ts'
import { releaseDue } from './release-due.ts'
import type { SeedsFolder } from './seeds-folder.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store } from './store.ts'
import { type Survey, survey } from './survey.ts'
import type { Scope } from './wake-queue.ts'

/** Everything a pass works with. */
export interface PassTools {
  readonly store: Store
  readonly clock: Clock
  readonly seeds: SeedsFolder
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly settings: SiteSettings
  /** Whether a person has said that many entries may be withdrawn at once; asked once a pass. */
  readonly takeApproval: () => boolean
  readonly onProgress: (done: number, total: number) => void
}

interface Taken {
  readonly survey: Survey
  readonly reading: Awaited<ReturnType<typeof readSeeds>>
  readonly absences: Absences
}

/** From the seeds folder into the store: what is new, what changed, what is gone. */
async function takeIn(tools: PassTools, scope: Scope, now: Instant): Promise<Taken> {
  const { store, seeds, settings } = tools
  const found = await survey(seeds.look(scope, now), store, settings.version)
  const known = await store.seedsByPath(found.gone)
  // A path nobody knows may have been a folder: only a whole look tells what went with it.
  if (scope !== 'all' && known.size < found.gone.length) return takeIn(tools, 'all', now)
  const marks = scope === 'all' ? await markAbsences(store, found.presence, now) : await markGone(store, known, now)
  const { timezone, version } = settings
  const reading = await readSeeds(found.changed, { store, seeds, now, timezone, version, onProgress: tools.onProgress })
  return { survey: found, reading, absences: await withdrawAbsent(store, marks, now, tools.takeApproval) }
}

/** From the store to the feeds folder: the ledger first, then pages, then feeds. */
async function bringOut(tools: PassTools, now: Instant): Promise<Pick<Findings, 'changed' | 'faults'>> {
  const { store, ledger, settings } = tools
  const lost = await keepLedger(store, ledger)
  const feedId = await keepFeedId(store, ledger, settings.baseUrl)
  const outbox: OutboxTools = { ...tools, settings, now }
  const pages = [...(await sendOut(outbox)), ...(await keepPages(outbox, settings, lost))]
  const feeds = await publishFeeds({ ...tools, feedId })
  return { changed: [...pages, ...feeds.changed, ...(await sendOut(outbox))], faults: feeds.faults }
}

/**
 * One pass from seeds to published documents. What it reads is stored before anything is published, and what is
 * published is only replaced by something better: a pass that fails, or is killed, is made good by the next.
 */
export async function runPass(tools: PassTools, scope: Scope): Promise<PassReport> {
  const { store, clock } = tools
  const started = clock.now()
  await recoverLedger(store, tools.ledger, started)
  const taken = await takeIn(tools, scope, started)
  await releaseDue(store, started)
  await store.sequenceFresh()
  const wholeSecond = Math.floor(started / 1000) * 1000
  const out = await bringOut(tools, wholeSecond)
  return toReport(store, { ...taken, ...out, started, ended: clock.now() })
}
