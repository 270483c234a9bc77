import { resolve } from 'node:path'
import { PICTURES_FOLDER } from '../../domain/pictures.ts'
import type { Representation } from '../representation/representation.ts'
import type { Feed } from './feed-builder.ts'
import { createFeedsOnDemand, type Wait } from './feeds-on-demand.ts'
import { type FormerAddress, openFormerAddresses } from './former-addresses.ts'
import { type BuildOptions, createBuilder, createLoader, type LoadOptions } from './load-document.ts'
import { createPageCache, keepPages } from './page-cache.ts'
import { expectPublished } from './published-files.ts'
import { loadResidentDocuments } from './resident-documents.ts'

/** The published site: the documents held in memory, and access to the others. */
export interface Site {
  /** A document in memory, by URL path. Only a lookup: no disk access, no computation. */
  document(path: string): Representation | undefined
  /** A page, by file, from the cache or the folder. Rejects if the folder cannot be read. */
  page(file: string): Promise<Representation | undefined>
  /** A slice or archive; see `FeedsOnDemand`. */
  feed(file: string, secondsToWait: () => number): Promise<Feed | Wait>
  /** The folder of the pictures that articles brought with them. */
  readonly picturesFolder: string
  /** What became of a former address. */
  formerAddress(path: string): FormerAddress | undefined
  /** Whether anything has ever been published. */
  isPublished(): boolean
  /**
   * Reloads published files (paths relative to the folder), replacing the documents in memory all at once. One that cannot
   * be read stays as it was, and is logged. `feeds` names the feeds whose documents built on demand are outdated.
   */
  reload(files: readonly string[], feeds?: 'all' | readonly string[]): Promise<void>
}

/** Where a site comes from. */
export interface SiteOptions extends LoadOptions, BuildOptions {
  readonly log: (line: string) => void
  /** Bytes of pages held in memory, and as many of slices and archives; 32 MiB by default. */
  readonly pageBytes?: number
}

const DEFAULT_PAGE_BYTES = 32 * 1024 * 1024

/** Opens the site in a folder. If the folder is empty or missing, nothing has been published yet. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { folder, log, now, pageBytes = DEFAULT_PAGE_BYTES } = options
  const load = createLoader(options)
  const read = (file: string) => load(file, 0)
  const pages = createPageCache(read, keepPages(pageBytes))
  const feeds = createFeedsOnDemand({ read, build: createBuilder(options), now, maxBytes: pageBytes })
  const resident = await loadResidentDocuments(load, (file, error) =>
    log(`${file} in ${folder} cannot be read; the previous version is still served. ${String(error)}`),
  )
  const formerAddresses = await openFormerAddresses(folder)
  let reloading: Promise<void> = Promise.resolve()
  return {
    document: (path) => resident.get(path) ?? feeds.kept(path.slice(1)),
    async page(file) {
      const page = await pages.get(file)
      if (!page && resident.isPublished()) await expectPublished(folder)
      return page
    },
    feed: feeds.get,
    picturesFolder: resolve(folder, PICTURES_FOLDER),
    formerAddress: formerAddresses.of,
    isPublished: resident.isPublished,
    reload(files, changedFeeds = []) {
      for (const file of files) pages.forget(file)
      feeds.forget(files, changedFeeds)
      reloading = reloading.then(() => resident.reload(files)).then(() => formerAddresses.reload(files))
      return reloading
    },
  }
}
