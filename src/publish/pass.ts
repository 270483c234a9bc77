import type { Clock, Instant } from '../domain/instant.ts'
import { SECOND, wholeSecond } from '../domain/whole-second.ts'
import { markAbsences, markGone } from './absences/mark-absences.ts'
import { type Absences, withdrawAbsent } from './absences/withdraw-absent.ts'
import { publishArchives } from './archives/publish-archives.ts'
import { publishFates } from './fates/publish-fates.ts'
import { keepFeedId } from './feed-id.ts'
import type { FeedsFolder } from './feeds-folder.ts'
import { keepLedger, keepPages, keepPlaces, keepSettings } from './keep-house.ts'
import type { LedgerFile } from './ledger-file.ts'
import { keepMark } from './marks.ts'
import { type OutboxTools, sendOut } from './outbox.ts'
import { type Findings, type PassReport, toReport } from './pass-report.ts'
import { publishFeeds } from './publish-feeds.ts'
import { publishOpml } from './publish-opml.ts'
import { readSeeds } from './read-seeds.ts'
import { markLedger, recoverLedger } from './recover-ledger.ts'
import { releaseDue } from './release-due.ts'
import type { SeedsFolder } from './seeds-folder.ts'
import type { SiteSettings } from './site-settings.ts'
import { publishSlices } from './slices/publish-slices.ts'
import type { Store } from './store.ts'
import { type Survey, survey } from './survey.ts'
import type { BeginTasks } from './task.ts'
import type { Scope } from './wake-queue.ts'

/** Everything a pass works with. */
export interface PassTools {
  readonly store: Store
  readonly clock: Clock
  readonly seeds: SeedsFolder
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly settings: SiteSettings
  /** Archive documents of the main feed that one pass writes at most; the next goes on. */
  readonly archivesAtOnce: number
  /** Whether the folder is to be a whole site for a static host, feeds by slice that its pages link to included, by one pass. */
  readonly standsAlone: boolean
  readonly beginTasks: BeginTasks
  /** Whether a person has said that many entries may be withdrawn at once: true once for each time it was said. */
  readonly takeApproval: () => boolean
  readonly onProgress: (done: number, total: number) => void
  /** Told the moment of what is being brought out, and that it is out. */
  readonly onBringingOut: (moment: Instant | undefined) => void
}

/** When a pass takes place, and when what it changes is published. */
interface Present {
  readonly now: Instant
  readonly moment: Instant
}

/** Publications are whole seconds apart, so that Last-Modified tells them apart (RFC 9110, section 8.8.2.2). */
async function presentOf(store: Store, now: Instant): Promise<Present> {
  const last = await store.changeOf('')
  return { now, moment: Math.max(wholeSecond(now), last === undefined ? 0 : wholeSecond(last) + SECOND) }
}

interface Taken {
  readonly survey: Findings['survey']
  readonly reading: Awaited<ReturnType<typeof readSeeds>>
  readonly absences: Absences
}

/**
 * What stands in the seeds folder. Whoever is served sees in the next pass what is half written in this one; what is built once and
 * for all waits until files just saved are whole.
 */
async function lookAround(tools: PassTools, scope: Scope, now: Instant): Promise<Survey> {
  const { store, seeds, settings, clock, standsAlone } = tools
  const found = await survey(seeds.look(scope, now), store, settings.version)
  if (!standsAlone || !found.unsettled) return found
  await clock.until(found.unsettled.at)
  return survey(seeds.look(scope, clock.now()), store, settings.version)
}

/** From the seeds folder into the store: what is new, what changed, what is gone. */
async function takeIn(tools: PassTools, scope: Scope, { now, moment }: Present): Promise<Taken> {
  const { store, seeds, settings } = tools
  const found = await lookAround(tools, scope, now)
  const known = await store.seedsByPath(found.gone)
  // A path nobody knows may have been a folder: only a whole look tells what went with it.
  if (scope !== 'all' && known.size < found.gone.length) return takeIn(tools, 'all', { now, moment })
  const marks = scope === 'all' ? await markAbsences(store, found.presence, now) : await markGone(store, known, now)
  const { timezone, version } = settings
  const reading = await readSeeds(found.changed, {
    ...{ store, seeds, now, moment, timezone, version },
    beginTasks: tools.beginTasks,
    onProgress: tools.onProgress,
  })
  const { rejections, unsettled, presence } = found
  const faulty = [...rejections, ...reading.problems].map(({ path }) => path)
  const whole = scope === 'all' ? { whole: { presence, faulty } } : {}
  const absences = await withdrawAbsent(store, { marks, ...whole, now, moment, takeApproval: tools.takeApproval })
  return { survey: { rejections, ...(unsettled && { unsettled }) }, reading, absences }
}

/** From the store to the feeds folder: the ledger first, then pages, then feeds, then archives. */
async function bringOut(tools: PassTools, { moment }: Present, isForeign: boolean): Promise<Outcome> {
  const { store, ledger, settings, clock } = tools
  const lost = await keepLedger(store, ledger, isForeign)
  const feedId = await keepFeedId(store, ledger, settings.baseUrl)
  const outbox: OutboxTools = { ...tools, settings, moment }
  if (lost) await store.markAllStale()
  if ((await store.unledgered(1)).length > 0) await clock.until(moment)
  const sent = await sendOut(outbox)
  const isRebuilt = [await keepPlaces(outbox), await keepSettings(outbox, settings)].includes(true)
  if (isRebuilt) await clock.until(moment)
  const pages = await keepPages(outbox, settings, lost)
  const languages = await keepLanguages(outbox)
  const feeds = await publishFeeds({ ...tools, feedId, moment })
  const opml = await publishOpml(tools)
  const slices = await publishSlices({ ...tools, feedId })
  const archives = await publishArchives({ ...tools, feedId, moment }, tools.archivesAtOnce)
  const rest = await sendOut(outbox)
  const fates = isRebuilt || lost || sent.withdrawals || rest.withdrawals ? await publishFates(outbox) : []
  return {
    changed: [
      ...sent.changed,
      ...pages,
      ...feeds.changed,
      ...opml.changed,
      ...slices.changed,
      ...archives,
      ...rest.changed,
      ...fates,
    ],
    changedFeeds: isRebuilt ? 'all' : [...sent.feeds, ...rest.feeds, ...languages],
    faults: [...feeds.faults, ...opml.faults, ...slices.faults],
    archivesLeft: (await store.staleArchives(1)).length > 0,
  }
}

/** Feeds by language name each other: when a language is new, or has no article left, all of them change. Returns their names then. */
async function keepLanguages(tools: OutboxTools): Promise<readonly string[]> {
  const languages = await tools.store.facets('language', MOST_LANGUAGES)
  const labels = languages.map(({ label }) => label).sort()
  return (await keepMark(tools, 'languages', labels.join(' '))) ? languages.map(({ name }) => name) : []
}

const MOST_LANGUAGES = 100

type Outcome = Pick<Findings, 'changed' | 'changedFeeds' | 'faults' | 'archivesLeft'>

/**
 * One pass from seeds to published documents. What it reads is stored before anything is published, and what is
 * published is only replaced by something better: a pass that fails, or is killed, is made good by the next.
 */
export async function runPass(tools: PassTools, scope: Scope): Promise<PassReport> {
  const { store, clock } = tools
  const started = clock.now()
  const isForeign = await recoverLedger(store, tools.ledger, started)
  const present = await presentOf(store, started)
  const taken = await takeIn(tools, scope, present)
  await releaseDue(store, started, present.moment)
  await store.sequenceFresh()
  tools.onBringingOut(present.moment)
  const out = await bringOut(tools, present, isForeign).finally(() => tools.onBringingOut(undefined))
  await markLedger(store, tools.ledger)
  return toReport(store, { ...taken, ...out, started, ended: clock.now() })
}
