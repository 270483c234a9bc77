import { freshnessOfInterval } from '../domain/freshness.ts'
import type { Instant } from '../domain/instant.ts'
import { wholeSecond } from '../domain/whole-second.ts'
import { type BuildDocument, type Feed, GONE } from './build-document.ts'
import { loadBuiltInDocuments } from './built-in-documents.ts'
import { createDeltas } from './deltas.ts'
import { createFeedsOnDemand, type Wait } from './feeds-on-demand.ts'
import { type FormerAddress, isFormerAddressesFile, readFormerAddresses } from './former-addresses.ts'
import { createPageCache, keepPages } from './page-cache.ts'
import { expectPublished, readPublished, readVersions } from './published-files.ts'
import { type Representation, toRepresentation } from './representation.ts'
import { type HeaderOptions, toResourceHeaders } from './resource-headers.ts'
import { RESIDENT_FILES, routeOfFile } from './routes.ts'
import { createVersionMemory } from './version-memory.ts'

/** What is served: the published folder as it stands in memory. */
export interface Site {
  /** A document that is at hand, always or since somebody asked for it, by URL path. A look-up or two: no disk, no database, no computation. */
  document(path: string): Representation | undefined
  /** A page by file, from the cache or the folder. Rejects if the folder cannot be read. */
  page(file: string): Promise<Representation | undefined>
  /** A feed document that is not always at hand; see `FeedsOnDemand`. */
  feed(file: string, secondsToWait: () => number): Promise<Feed | Wait>
  /** What became of an address that led somewhere once. */
  formerAddress(path: string): FormerAddress | undefined
  /** Whether anything has ever been published. */
  isPublished(): boolean
  /**
   * Takes up what was published: paths below the folder. All documents named change at the same instant.
   * What cannot be read stays as it was, and is logged. `feeds` are the feeds of which documents changed that were built, not published.
   */
  reload(files: readonly string[], feeds?: 'all' | readonly string[]): Promise<void>
}

/** Where a site comes from. */
export interface SiteOptions extends HeaderOptions {
  /** The published folder. */
  readonly folder: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Bytes of pages kept in memory, and as many of feeds not always at hand; 32 MiB if not given. */
  readonly pageBytes?: number
  /** Builds feed documents that the folder does not hold; there are none if not given. */
  readonly build?: BuildDocument
}

const DEFAULT_PAGE_BYTES = 32 * 1024 * 1024

/** Loads what the folder holds. An empty or missing folder is a site on which nothing is published yet. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const load = createLoader(options)
  const pageBytes = options.pageBytes ?? DEFAULT_PAGE_BYTES
  const read = (file: string) => load(file, 0)
  const pages = createPageCache(read, keepPages(pageBytes))
  const feeds = createFeedsOnDemand({ read, build: createBuilder(options), now: options.now, maxBytes: pageBytes })
  const builtIn = await loadBuiltInDocuments()
  let documents = builtIn
  let turn: Promise<void> = Promise.resolve()

  const loadOrKeep = async (file: string, path: string) => {
    const before = documents.get(path)
    return (await load(file, before?.lastModified ?? 0).catch(toLogOf(options, file))) ?? before
  }
  const swap = async (files: readonly string[]) => {
    const next = new Map(documents)
    await Promise.all(
      files.map(async (file) => {
        const path = routeOfFile(file)?.path
        const document = path && (await loadOrKeep(file, path))
        if (document) next.set(path, document)
      }),
    )
    documents = next
  }
  await swap(RESIDENT_FILES)
  let formerAddresses = await readFormerAddresses(options.folder)

  return {
    document: (path) => documents.get(path) ?? feeds.kept(path.slice(1)),
    async page(file) {
      const page = await pages.get(file)
      if (!page && documents.size > builtIn.size) await expectPublished(options.folder)
      return page
    },
    feed: feeds.get,
    formerAddress: (path) => formerAddresses.of(path),
    isPublished: () => documents.size > builtIn.size,
    reload(files, changedFeeds = []) {
      for (const file of files) pages.forget(file)
      feeds.forget(files, changedFeeds)
      turn = turn.then(async () => {
        await swap(files.filter((file) => RESIDENT_FILES.includes(file)))
        if (files.some(isFormerAddressesFile)) formerAddresses = await readFormerAddresses(options.folder)
      })
      return turn
    },
  }
}

/** Bytes of deltas kept for one of many documents. */
const FEW_DELTAS = 64 * 1024

/** Builds documents that are as good as published ones. */
function createBuilder({ build, now, ...options }: SiteOptions): (file: string) => Promise<Feed> {
  const memory = createVersionMemory()
  return async (file) => {
    const route = routeOfFile(file)
    if (!build || !route) return undefined
    const built = await build(file, memory.idsOf(file))
    if (built === undefined || built === GONE) return built
    const body = Buffer.from(built.bytes)
    const lastModified = Math.min(built.lastModified, wholeSecond(now()))
    const headers = toResourceHeaders({ ...options, freshness: freshnessOfInterval(built.interval) })(route, body)
    const document = await toRepresentation({ body, lastModified, siblings: new Map() }, headers, route.effort)
    const versions = memory.add(file, built, [...document.etags.keys()])
    return versions ? { ...document, deltas: createDeltas(document, versions, route.mediaType, FEW_DELTAS) } : document
  }
}

type Loader = (file: string, notBefore: Instant) => Promise<Representation | undefined>

/** Last-Modified of a document never goes back while it is served, whatever the clock of the file system says. */
function createLoader({ folder, now, ...options }: SiteOptions): Loader {
  return async (file, notBefore) => {
    const route = routeOfFile(file)
    const published = route && (await readPublished(folder, file, now()))
    if (!published) return undefined
    const { versions, interval } = route.kind === 'feed' ? await readVersions(folder, file, published.body) : {}
    const freshness = interval === undefined ? options.freshness : freshnessOfInterval(interval)
    const headers = toResourceHeaders({ ...options, freshness })(route, published.body)
    const lastModified = Math.max(published.lastModified, notBefore)
    const document = await toRepresentation({ ...published, lastModified }, headers, route.effort)
    return versions ? { ...document, deltas: createDeltas(document, versions, route.mediaType) } : document
  }
}

function toLogOf({ folder, log }: SiteOptions, file: string): (error: unknown) => undefined {
  return (error) => {
    log(`${file} in ${folder} cannot be read; what was served before stays. ${String(error)}`)
    return undefined
  }
}
