import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import type { Instant } from '../../domain/instant.ts'
import { FRONT_PAGE_FILE } from '../../domain/published-names.ts'
import { type FeedFormat, feedFormats } from '../../feed/formats.ts'
import { placeEntries } from '../archives/place-entries.ts'
import { writeStaticFiles } from '../folder/static-files.ts'
import { renderLanding } from '../pages/render-page.ts'
import type { SiteSettings } from '../site-settings.ts'
import { frontSlices } from '../slices/listed-slices.ts'
import type { StoredEntry } from '../stored-entry.ts'
import { buildFeed } from './build-feed.ts'
import { type Composition, composeFeed } from './compose-feed.ts'
import { type Publishable, type Publishing, type PublishingTools, publishDocument } from './publish-document.ts'
import { recordVersions } from './record-versions.ts'
import { quarantine, type Violation, validateText } from './validate-text.ts'

/** The result of publishing the feeds. */
export interface FeedsPublished {
  /** Paths that changed. */
  readonly changed: readonly string[]
  /** Documents left unchanged because they are invalid through no fault of an entry. */
  readonly faults: readonly string[]
  readonly quarantined: readonly StoredEntry[]
}

/** What publishing the feeds needs. */
export interface FeedTools extends PublishingTools {
  readonly feedId: string
  readonly settings: SiteSettings
  /** Publication time of whatever changes now: whole seconds. */
  readonly publicationTime: Instant
}

interface Attempt {
  readonly changed: string[]
  readonly faults: string[]
  readonly violations: Violation[]
}

function toPublishable(format: FeedFormat, render: Publishable['render'], violations: Violation[]): Publishable {
  return {
    path: FEED_FORMATS[format.name].fileName,
    render,
    check: (text) => {
      const validation = validateText(format, text)
      violations.push(...validation.violations)
      return validation.faults
    },
  }
}

async function publishAll({ shape, interval }: Composition, { settings, ...tools }: FeedTools): Promise<Attempt> {
  const result: Attempt = { changed: [], faults: [], violations: [] }
  for (const format of feedFormats) {
    const render = (updated: Instant) => format.render(buildFeed(settings, shape, { updated, interval }))
    const outcome = await publishOne(toPublishable(format, render, result.violations), result, tools)
    const feed = { path: FEED_FORMATS[format.name].fileName, format, ids: shape.entries.map(({ id }) => id), interval }
    const isNews = outcome.kind !== 'faulty' && (await recordVersions(feed, { ...tools, now: tools.clock.now() }))
    if (isNews && outcome.kind === 'unchanged') result.changed.push(feed.path)
  }
  const slices = await frontSlices(tools.store, settings)
  const render = () => renderLanding(shape.entries, settings, slices)
  await publishOne({ path: FRONT_PAGE_FILE, render, check: () => [] }, result, tools)
  writeStaticFiles(tools.feeds, { ...settings, interval }, tools.publicationTime)
  return result
}

async function publishOne(document: Publishable, result: Attempt, tools: PublishingTools): Promise<Publishing> {
  const outcome = await publishDocument(document, tools)
  if (outcome.kind === 'published') result.changed.push(document.path)
  if (outcome.kind === 'faulty') result.faults.push(`${document.path} stays as it was: ${outcome.faults.join('; ')}`)
  return outcome
}

/**
 * Publishes the main feed's current document in every format, and the front page. An entry that makes any format
 * invalid is quarantined, and the feeds are published without it. A document invalid for another reason stays as it
 * was.
 */
export async function publishFeeds(tools: FeedTools): Promise<FeedsPublished> {
  const changed: string[] = []
  const quarantined: StoredEntry[] = []
  for (;;) {
    const composition = await composeFeed(tools, '')
    if (!composition) throw new Error('The main feed can always be composed')
    const result = await publishAll(composition, tools)
    changed.push(...result.changed)
    const refused = await quarantine(result.violations, composition.stored, tools)
    if (refused.length === 0) return { changed, faults: result.faults, quarantined }
    await placeEntries(refused, tools)
    quarantined.push(...refused)
  }
}
