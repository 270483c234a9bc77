import { freshnessOfInterval } from '../domain/freshness.ts'
import type { Instant } from '../domain/instant.ts'
import { wholeSecond } from '../domain/whole-second.ts'
import { type BuildDocument, type Feed, GONE } from './build-document.ts'
import { loadBuiltInDocuments } from './built-in-documents.ts'
import { createDeltas } from './deltas.ts'
import { type Fate, isFatesFile, readFates } from './fates.ts'
import { createPageCache } from './page-cache.ts'
import { expectPublished, readPublished, readVersions } from './published-files.ts'
import { type Representation, toRepresentation } from './representation.ts'
import { type HeaderOptions, toResourceHeaders } from './resource-headers.ts'
import { feedOfFile, RESIDENT_FILES, routeOfFile } from './routes.ts'
import { createVersionMemory } from './version-memory.ts'

/** What is served: the published folder as it stands in memory. */
export interface Site {
  /** A document that is at hand, always or since somebody asked for it, by URL path. A look-up or two: no disk, no database, no computation. */
  document(path: string): Representation | undefined
  /** A page by file, from the cache or the folder. Rejects if the folder cannot be read. */
  page(file: string): Promise<Representation | undefined>
  /**
   * A feed document that is not always at hand: from the cache, the folder, or built now, once however many ask. Rejects if that fails.
   */
  feed(file: string): Promise<Feed>
  /** What became of an address that led somewhere once. */
  fate(path: string): Fate | undefined
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
  const pages = createPageCache((file) => load(file, 0), pageBytes)
  const feeds = createPageCache(createFeedLoader(options, load), pageBytes)
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
  let fates = await readFates(options.folder)

  return {
    document: (path) => documents.get(path) ?? feeds.kept(path.slice(1)),
    async page(file) {
      const page = await pages.get(file)
      if (!page && documents.size > builtIn.size) await expectPublished(options.folder)
      return page
    },
    feed: (file) => feeds.get(file),
    fate: (path) => fates.of(path),
    isPublished: () => documents.size > builtIn.size,
    reload(files, changedFeeds = []) {
      const [changed, names] = [new Set(files), new Set(changedFeeds === 'all' ? [] : changedFeeds)]
      for (const file of files) pages.forget(file)
      feeds.forgetWhere((file) => changedFeeds === 'all' || changed.has(file) || names.has(feedOfFile(file)))
      turn = turn.then(async () => {
        await swap(files.filter((file) => RESIDENT_FILES.includes(file)))
        if (files.some(isFatesFile)) fates = await readFates(options.folder)
      })
      return turn
    },
  }
}

/** Bytes of deltas kept for one of many documents. */
const FEW_DELTAS = 64 * 1024

/** From the folder, else built; what is built is as good as what is published. */
function createFeedLoader({ build, now, ...options }: SiteOptions, load: Loader): (file: string) => Promise<Feed> {
  const memory = createVersionMemory()
  return async (file) => {
    const published = await load(file, 0)
    const route = routeOfFile(file)
    if (published || !build || !route) return published
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
