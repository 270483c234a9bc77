import type { Entry } from '../../domain/entry.ts'
import { parseFeedPath } from '../../domain/feed-addresses.ts'
import type { FeedContents } from '../../domain/feed-versions.ts'
import type { Instant } from '../../domain/instant.ts'
import { SECOND } from '../../domain/whole-second.ts'
import { type FeedFormat, feedFormats } from '../../feed/formats.ts'
import { buildFeed } from './build-feed.ts'
import { type ComposingTools, type Composition, composeFeed, isConfigured } from './compose-feed.ts'
import { contentsOf, tombstonesOf } from './feed-contents.ts'
import { offenders, type Violation, validateText } from './validate-text.ts'

/** A document as it is served: its bytes, and when they last changed, in whole seconds. */
export interface BuiltDocument {
  readonly bytes: Uint8Array
  readonly lastModified: Instant
  /** Recommended seconds between polls. */
  readonly interval: number
  /** Absent for archives. */
  readonly contents?: FeedContents
  /** Tombstones for requested entries that are no longer published, by id. */
  readonly tombstones: Readonly<Record<string, string>>
}

/** A document that the gate rejects for a reason other than one of its entries. */
export class RefusedDocumentError extends Error {
  readonly code = 'DOCUMENT_REFUSED'
}

/** What the documents of a feed are rendered from, besides the settings. */
export type RenderedFeed = Pick<Composition, 'shape' | 'lastModified' | 'interval'>

/** A document that passed the gate, the entries it contains, and those that were rejected. */
export interface CheckedText {
  readonly text: string
  readonly entries: readonly Entry[]
  readonly violations: readonly Violation[]
}

/**
 * Renders a feed in one format and checks it. Entries that violate a rule are left out and reported. Throws
 * RefusedDocumentError if no entry is to blame.
 */
export function renderChecked(
  { settings }: Pick<ComposingTools, 'settings'>,
  { shape, lastModified, interval }: RenderedFeed,
  format: FeedFormat,
): CheckedText {
  const text = format.render(buildFeed(settings, shape, { updated: lastModified, interval }))
  const { faults, violations } = validateText(format, text)
  if (faults.length === 0) return { text, entries: shape.entries, violations }
  const bad = offenders(violations, shape.entries)
  if (bad.size === 0) throw new RefusedDocumentError(`${shape.selfUrls[format.name]}: ${faults.join('; ')}`)
  const entries = shape.entries.filter((entry) => !bad.has(entry))
  const rest = renderChecked({ settings }, { lastModified, interval, shape: { ...shape, entries } }, format)
  return { ...rest, violations: [...violations, ...rest.violations] }
}

/** What building a document needs. `publishing` is the publication time of a pass in progress. */
export interface BuildingTools extends ComposingTools {
  readonly publishing?: Instant
}

/**
 * Until a pass has finished, a document may change again within the same second, so it is dated one second earlier (RFC
 * 9110, 8.8.2.2).
 */
function settledSecond(lastModified: Instant, publishing: Instant | undefined): Instant {
  return publishing !== undefined && lastModified >= publishing ? publishing - SECOND : lastModified
}

/**
 * Builds a document on demand. Undefined if there is none at the path; `gone` if everything in it was withdrawn.
 * `earlier` holds the ids of entries in earlier versions.
 */
export async function buildDocument(
  tools: BuildingTools,
  path: string,
  earlier: readonly string[] = [],
): Promise<BuiltDocument | 'gone' | undefined> {
  const address = parseFeedPath(path)
  const format = feedFormats.find(({ name }) => name === address?.format)
  if (!address || !format) return undefined
  const { feed, archive } = address
  if (!isConfigured(feed, tools.settings) && (await tools.store.feed(feed))?.shown === 0) return 'gone'
  const composition = await composeFeed(tools, feed, archive)
  if (!composition) return undefined
  const { interval, shape } = composition
  const lastModified = settledSecond(composition.lastModified, tools.publishing)
  const { text, entries } = renderChecked(tools, { shape, lastModified, interval }, format)
  const ids = entries.map(({ id }) => id)
  const absent = earlier.filter((id) => !ids.includes(id))
  const tombstones = await tombstonesOf(absent, format, tools.store, lastModified)
  const contents = archive === undefined && { contents: contentsOf(text, format, ids) }
  return { bytes: Buffer.from(text), lastModified, interval, ...contents, tombstones }
}
