import { hashOfBytes } from '../../domain/hash-of-bytes.ts'
import type { Clock, Instant } from '../../domain/instant.ts'
import { SECOND, wholeSecond } from '../../domain/whole-second.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { LedgerFile } from '../recovery/ledger-file.ts'
import type { Publication, Store } from '../store.ts'

/** A document as a function of its modification time, which it may contain: the same time gives the same bytes. */
export interface Publishable {
  /** Path relative to the feeds folder. */
  readonly path: string
  readonly render: (updated: Instant) => string
  /** Returns the faults that prevent publication. */
  readonly check: (text: string) => readonly string[]
}

/** The outcome of publishing. A faulty document leaves the published one in place. */
export type Publishing =
  | { readonly kind: 'unchanged' | 'published' }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

/** What publishing needs. */
export interface PublishingTools {
  readonly store: Store
  readonly ledger: LedgerFile
  readonly feeds: FeedsFolder
  readonly clock: Clock
}

/**
 * Waits for the next whole second after the last publication, because Last-Modified is never in the future (RFC 9110,
 * 8.8.2.1).
 */
async function nextPublicationTime(previous: Publication | undefined, clock: Clock): Promise<Instant> {
  const now = wholeSecond(clock.now())
  if (previous === undefined || now > previous.lastModified) return now
  const next = previous.lastModified + SECOND
  await clock.until(next)
  return next
}

/** The bytes of a document, if they are those of its last publication. */
function unchangedBytes({ render }: Publishable, { lastModified, hash }: Publication): Uint8Array | undefined {
  const bytes = Buffer.from(render(lastModified))
  return hashOfBytes(bytes) === hash ? bytes : undefined
}

/**
 * Publishes a document if its bytes have changed. The publication time is recorded before the file is replaced, so that
 * after a crash in between, the next pass writes the same bytes.
 */
export async function publishDocument(document: Publishable, tools: PublishingTools): Promise<Publishing> {
  const { path, render, check } = document
  const previous = await tools.store.publication(path)
  const same = previous && unchangedBytes(document, previous)
  if (same) {
    const isMissing = tools.feeds.replaceIfChanged(path, same, previous.lastModified, 'feed')
    return { kind: isMissing ? 'published' : 'unchanged' }
  }
  const lastModified = await nextPublicationTime(previous, tools.clock)
  const text = render(lastModified)
  const faults = check(text)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const bytes = Buffer.from(text)
  const publication = { path, hash: hashOfBytes(bytes), lastModified }
  tools.ledger.append([{ kind: 'document', document: publication }])
  await tools.store.recordPublication(publication)
  tools.feeds.write(path, bytes, lastModified, 'feed')
  return { kind: 'published' }
}
