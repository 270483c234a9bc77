import type { Instant } from '../domain/instant.ts'
import type { FeedFormat } from '../feed/formats.ts'
import { feedFormats } from '../feed/formats.ts'
import { buildFeed } from './build-feed.ts'
import { keepVersions } from './keep-versions.ts'
import { type Publishable, type Publishing, type PublishingTools, publishDocument } from './publish-document.ts'
import { renderLanding } from './render-page.ts'
import { suitableInterval } from './rhythm.ts'
import type { SiteSettings } from './site-settings.ts'
import type { StoredEntry } from './store.ts'

/** An entry that the rules of a format refuse, and why. */
export interface Offence {
  readonly id: string
  readonly reason: string
}

/** What publishing the feeds came to. */
export interface FeedsPublished {
  /** Paths that changed. */
  readonly changed: readonly string[]
  /** Documents left as they were, with what is wrong with them, though no entry is to blame. */
  readonly faults: readonly string[]
  readonly quarantined: readonly StoredEntry[]
}

/** What publishing the feeds needs. */
export interface FeedTools extends PublishingTools {
  readonly feedId: string
  readonly settings: SiteSettings
}

interface Verdict {
  readonly offences: readonly Offence[]
  readonly faults: readonly string[]
}

function judge(format: FeedFormat, text: string): Verdict {
  const faults = format.check(text)
  const offences = faults.flatMap(({ entryId: id, clause, message }) =>
    id === undefined ? [] : [{ id, reason: `would break ${format.fileName}: ${message} (${clause})` }],
  )
  return { offences, faults: faults.map(({ clause, message }) => `${message} (${clause})`) }
}

interface Attempt {
  readonly changed: string[]
  readonly faults: string[]
  readonly offences: Offence[]
}

function toPublishable(format: FeedFormat, render: Publishable['render'], offences: Offence[]): Publishable {
  return {
    path: format.fileName,
    render,
    check: (text) => {
      const verdict = judge(format, text)
      offences.push(...verdict.offences)
      return verdict.faults
    },
  }
}

async function attempt(stored: readonly StoredEntry[], { feedId, ...tools }: FeedTools): Promise<Attempt> {
  const result: Attempt = { changed: [], faults: [], offences: [] }
  const entries = stored.flatMap(({ entry }) => (entry ? [entry] : []))
  const interval = suitableInterval(stored, tools.settings.maxAge)
  const settings = { ...tools.settings, maxAge: interval }
  for (const format of feedFormats) {
    const render = (updated: Instant) => format.render(buildFeed(settings, feedId, entries, updated))
    const outcome = await publishOne(toPublishable(format, render, result.offences), result, tools)
    const feed = { path: format.fileName, format, ids: entries.map(({ id }) => id), interval }
    const isNews = outcome.kind !== 'faulty' && (await keepVersions(feed, { ...tools, now: tools.clock.now() }))
    if (isNews && outcome.kind === 'unchanged') result.changed.push(feed.path)
  }
  await publishOne(
    { path: 'index.html', render: () => renderLanding(entries, settings), check: () => [] },
    result,
    tools,
  )
  return result
}

async function publishOne(document: Publishable, result: Attempt, tools: PublishingTools): Promise<Publishing> {
  const outcome = await publishDocument(document, tools)
  if (outcome.kind === 'published') result.changed.push(document.path)
  if (outcome.kind === 'faulty') result.faults.push(`${document.path} stays as it was: ${outcome.faults.join('; ')}`)
  return outcome
}

async function quarantine(
  offences: readonly Offence[],
  entries: readonly StoredEntry[],
  tools: PublishingTools,
): Promise<StoredEntry[]> {
  const reasons = new Map(offences.map(({ id, reason }) => [id, reason]))
  const offenders = entries.flatMap((entry) => {
    const reason = reasons.get(entry.id)
    return reason === undefined ? [] : [{ ...entry, standing: 'quarantined' as const, remarks: [reason] }]
  })
  await tools.store.apply({ entries: offenders })
  return offenders
}

/**
 * Publishes the newest entries in every format, and the front page. An entry that would break a format is quarantined, whatever the format,
 * and the feeds are published without it; a document faulty for any other reason stays as it was.
 */
export async function publishFeeds(tools: FeedTools): Promise<FeedsPublished> {
  const changed: string[] = []
  const quarantined: StoredEntry[] = []
  for (;;) {
    const stored = await tools.store.latest(tools.settings.entries)
    const result = await attempt(stored, tools)
    changed.push(...result.changed)
    const offenders = await quarantine(result.offences, stored, tools)
    if (offenders.length === 0) return { changed, faults: result.faults, quarantined }
    quarantined.push(...offenders)
  }
}
