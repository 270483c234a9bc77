import { constants } from 'node:fs'
import { access, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMPRESSIONS, type Compression, SIBLING_SUFFIX } from '../../domain/content-coding.ts'
import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import { type FeedVersions, parseFeedVersions, versionsPath } from '../../domain/feed-versions.ts'
import { hashOfBytes } from '../../domain/hash-of-bytes.ts'
import type { Instant } from '../../domain/instant.ts'
import { wholeSecond } from '../../domain/whole-second.ts'
import type { PublishedBytes } from '../representation/representation.ts'

/**
 * Reads a published file and its compressed siblings; undefined if it does not exist. The date is that of the file
 * actually read: files are replaced by renaming, so an open file never changes.
 */
export async function readPublished(folder: string, file: string, now: Instant): Promise<PublishedBytes | undefined> {
  const path = join(folder, file)
  const [identity, siblings] = await Promise.all([readDated(path), readSiblings(path)])
  return identity && { ...identity, siblings, lastModified: toLastModified(identity.modified, now) }
}

/**
 * Throws if the folder has lost its feeds, as on an unmounted disk, where a missing page means nothing. Call only if
 * something has been published.
 */
export async function expectPublished(folder: string): Promise<void> {
  await access(join(folder, FEED_FORMATS.rss.fileName))
}

/** Whole seconds, and never later than the response's Date (RFC 9110, section 8.8.2.1). */
function toLastModified(modified: Instant, now: Instant): Instant {
  return wholeSecond(Math.min(modified, now))
}

/** A pipe in the place of a file would keep its reader waiting for a writer. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

async function readDated(path: string): Promise<{ body: Buffer; modified: Instant } | undefined> {
  const handle = await open(path, WITHOUT_WAITING).catch(toUndefinedIfAbsent)
  if (!handle) return undefined
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error(`${path} is no file`)
    return { body: await handle.readFile(), modified: stats.mtimeMs }
  } finally {
    await handle.close()
  }
}

/** Siblings only save work: one that cannot be read is compressed again. */
async function readSiblings(path: string): Promise<ReadonlyMap<Compression, Buffer>> {
  const siblings = new Map<Compression, Buffer>()
  for (const coding of COMPRESSIONS) {
    const bytes = await readFile(path + SIBLING_SUFFIX[coding]).catch(() => undefined)
    if (bytes) siblings.set(coding, bytes)
  }
  return siblings
}

/** What is known about a feed document besides its bytes. */
export interface VersionsRead {
  /** Present only if they belong to the document read. */
  readonly versions?: FeedVersions
  /** Recommended seconds between polls. */
  readonly interval?: number
}

/**
 * Reads what the publisher recorded about a feed's versions. If it is missing or outdated, the feed is served without
 * deltas.
 */
export async function readVersions(folder: string, file: string, document: Buffer): Promise<VersionsRead> {
  const text = await readFile(join(folder, versionsPath(file)), 'utf8').catch(() => '')
  const versions = parseFeedVersions(text)
  if (!versions) return {}
  const isCurrent = versions.hash === hashOfBytes(document)
  return { interval: versions.interval, ...(isCurrent && { versions }) }
}

function toUndefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return undefined
  throw error
}
