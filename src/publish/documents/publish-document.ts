import { hashOfBytes } from '../../domain/hash-of-bytes.ts'
import type { Clock, Instant } from '../../domain/instant.ts'
import { SECOND, wholeSecond } from '../../domain/whole-second.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { LedgerFile } from '../recovery/ledger-file.ts'
import type { Publication, Store } from '../store.ts'

/** A document as a function of the time it was last changed, which it may show: same time, same bytes. */
export interface Publishable {
  /** Path below the feeds folder. */
  readonly path: string
  readonly render: (updated: Instant) => string
  /** Faults that must keep the text from being published. */
  readonly check: (text: string) => readonly string[]
}

/** What became of a document; a faulty one leaves the published one as it is. */
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

/** The next whole second that is later than the last publication and has come: Last-Modified never lies ahead (RFC 9110, 8.8.2.1). */
async function nextMoment(previous: Publication | undefined, clock: Clock): Promise<Instant> {
  const now = wholeSecond(clock.now())
  if (previous === undefined || now > previous.lastModified) return now
  const next = previous.lastModified + SECOND
  await clock.until(next)
  return next
}

/**
 * Publishes a document if its bytes changed. The moment of publication is recorded before the file is replaced: after a
 * crash in between, the next pass writes the very same bytes.
 */
export async function publishDocument(document: Publishable, tools: PublishingTools): Promise<Publishing> {
  const { path, render, check } = document
  const previous = await tools.store.publication(path)
  if (previous) {
    const same = Buffer.from(render(previous.lastModified))
    if (hashOfBytes(same) === previous.hash) {
      const isMissing = tools.feeds.replaceIfChanged(path, same, previous.lastModified, 'feed')
      return { kind: isMissing ? 'published' : 'unchanged' }
    }
  }
  const lastModified = await nextMoment(previous, tools.clock)
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
