import { freshnessOfInterval } from '../../domain/freshness.ts'
import type { Instant } from '../../domain/instant.ts'
import { wholeSecond } from '../../domain/whole-second.ts'
import { createDeltas } from '../deltas/deltas.ts'
import { createVersionMemory } from '../deltas/version-memory.ts'
import { type Representation, toRepresentation } from '../representation/representation.ts'
import { type BuildDocument, type Feed, GONE } from './feed-builder.ts'
import { readPublished, readVersions } from './published-files.ts'
import { type HeaderOptions, toResourceHeaders } from './resource-headers.ts'
import { routeOfFile } from './routes.ts'

/** Loads a published document; undefined if there is none. Its Last-Modified is not earlier than `notBefore`. */
export type LoadDocument = (file: string, notBefore: Instant) => Promise<Representation | undefined>

/** What loading needs. */
export interface LoadOptions extends HeaderOptions {
  /** The feeds folder. */
  readonly folder: string
  readonly now: () => Instant
}

/**
 * Creates a loader of published documents. While a document is served, its Last-Modified never goes back, whatever the
 * file's time is, unless the clock has: a date in the future would hide news from clients that know it.
 */
export function createLoader({ folder, now, ...options }: LoadOptions): LoadDocument {
  return async (file, notBefore) => {
    const route = routeOfFile(file)
    const present = now()
    const published = route && (await readPublished(folder, file, present))
    if (!published) return undefined
    const { versions, interval } = route.kind === 'feed' ? await readVersions(folder, file, published.body) : {}
    const freshness = interval === undefined ? options.freshness : freshnessOfInterval(interval)
    const headers = toResourceHeaders({ ...options, freshness })(route, published.body)
    const lastModified = Math.max(published.lastModified, Math.min(notBefore, wholeSecond(present)))
    const document = await toRepresentation({ ...published, lastModified }, headers, route.effort)
    return versions ? { ...document, deltas: createDeltas(document, versions, route.mediaType) } : document
  }
}

/** Bytes of deltas cached for a document built on demand. */
const FEW_DELTAS = 64 * 1024

/** What building needs. */
export interface BuildOptions extends HeaderOptions {
  readonly now: () => Instant
  /** Builds feed documents that are not in the folder; if absent, there are none. */
  readonly build?: BuildDocument
}

/** Creates a builder of documents that are not in the folder, served like published ones. */
export function createBuilder({ build, now, ...options }: BuildOptions): (file: string) => Promise<Feed> {
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
