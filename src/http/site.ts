import type { Instant } from '../domain/instant.ts'
import { loadBuiltInDocuments } from './built-in-documents.ts'
import { createDeltas } from './deltas.ts'
import { freshnessOfInterval } from './freshness.ts'
import { createPageCache } from './page-cache.ts'
import { readPublished, readVersions } from './published-files.ts'
import { type Representation, toRepresentation } from './representation.ts'
import { type HeaderOptions, toResourceHeaders } from './resource-headers.ts'
import { RESIDENT_FILES, routeOfFile } from './routes.ts'

/** What is served: the published folder as it stands in memory. */
export interface Site {
  /** A document that is always at hand, by URL path. One look-up: no disk, no database, no computation. */
  document(path: string): Representation | undefined
  /** A page by file, from the cache or the folder. Rejects if the folder cannot be read. */
  page(file: string): Promise<Representation | undefined>
  /** Whether anything has ever been published. */
  isPublished(): boolean
  /**
   * Takes up what was published: paths below the folder. All documents named change at the same instant.
   * What cannot be read stays as it was, and is logged.
   */
  reload(files: readonly string[]): Promise<void>
}

/** Where a site comes from. */
export interface SiteOptions extends HeaderOptions {
  /** The published folder. */
  readonly folder: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  /** Bytes of pages kept in memory; 64 MiB if not given. */
  readonly pageBytes?: number
}

const DEFAULT_PAGE_BYTES = 64 * 1024 * 1024

/** Loads what the folder holds. An empty or missing folder is a site on which nothing is published yet. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const load = createLoader(options)
  const pages = createPageCache((file) => load(file, 0), options.pageBytes ?? DEFAULT_PAGE_BYTES)
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

  return {
    document: (path) => documents.get(path),
    page: (file) => pages.get(file),
    isPublished: () => documents.size > builtIn.size,
    reload(files) {
      for (const file of files) pages.forget(file)
      turn = turn.then(() => swap(files.filter((file) => RESIDENT_FILES.includes(file))))
      return turn
    },
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
    const document = await toRepresentation({ ...published, lastModified }, headers)
    return versions ? { ...document, deltas: createDeltas(document, versions, headers.full) } : document
  }
}

function toLogOf({ folder, log }: SiteOptions, file: string): (error: unknown) => undefined {
  return (error) => {
    log(`${file} in ${folder} cannot be read; what was served before stays. ${String(error)}`)
    return undefined
  }
}
