import { access, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMPRESSIONS, type Compression, SIBLING_SUFFIX } from '../domain/content-coding.ts'
import { FEED_FILES } from '../domain/feed-addresses.ts'
import { type FeedVersions, parseFeedVersions, versionsPath } from '../domain/feed-versions.ts'
import { hashOfBytes } from '../domain/hash-of-bytes.ts'
import type { Instant } from '../domain/instant.ts'
import { wholeSecond } from '../domain/whole-second.ts'
import type { PublishedBytes } from './representation.ts'

/**
 * Reads a published file and its compressed siblings; undefined if there is none.
 * Its date is that of the very file read: files are replaced by renaming, so an open one never changes.
 */
export async function readPublished(folder: string, file: string, now: Instant): Promise<PublishedBytes | undefined> {
  const path = join(folder, file)
  const [identity, siblings] = await Promise.all([readDated(path), readSiblings(path)])
  return identity && { ...identity, siblings, lastModified: toLastModified(identity.modified, now) }
}

/**
 * Throws where the folder has lost its feeds: on a disk that is not mounted no page is missing. To be asked of a site on which
 * something is published.
 */
export async function expectPublished(folder: string): Promise<void> {
  await access(join(folder, FEED_FILES.rss))
}

/** Whole seconds, and never after the answer's own Date (RFC 9110, section 8.8.2.1). */
function toLastModified(modified: Instant, now: Instant): Instant {
  return wholeSecond(Math.min(modified, now))
}

async function readDated(path: string): Promise<{ body: Buffer; modified: Instant } | undefined> {
  const handle = await open(path).catch(toUndefinedIfAbsent)
  if (!handle) return undefined
  try {
    const [body, { mtimeMs }] = [await handle.readFile(), await handle.stat()]
    return { body, modified: mtimeMs }
  } finally {
    await handle.close()
  }
}

/** Siblings only save work: one that cannot be read is made anew. */
async function readSiblings(path: string): Promise<ReadonlyMap<Compression, Buffer>> {
  const siblings = new Map<Compression, Buffer>()
  for (const coding of COMPRESSIONS) {
    const bytes = await readFile(path + SIBLING_SUFFIX[coding]).catch(() => undefined)
    if (bytes) siblings.set(coding, bytes)
  }
  return siblings
}

/** What is known of a feed document beside its bytes. */
export interface VersionsRead {
  /** Only if they are those of the document read. */
  readonly versions?: FeedVersions
  /** Seconds between polls that suit it. */
  readonly interval?: number
}

/** Reads what the publisher wrote down of a feed's versions. Without it, or while it is behind, the feed is served all the same. */
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
