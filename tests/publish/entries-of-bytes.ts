import { expect } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import { feedFormats } from '../../src/feed/formats.ts'
import { FAULT, readSeed } from '../../src/ingest/read-seed.ts'
import { mintEntryId } from '../../src/ledger/identity.ts'
import { readArticle } from '../../src/publish/intake/reading/read-article.ts'
import { sampleFeed } from '../feed/sample-feed.ts'

/** The entries of a file, as a pass makes them: no reader fails on any bytes. */
export function entriesOf(name: string, bytes: Uint8Array): readonly Entry[] {
  const { documents, rejections } = readSeed(name, bytes)
  expect(rejections.filter(({ reason }) => reason.startsWith(FAULT))).toEqual([])
  return documents.flatMap((document, at) => {
    const seen = readArticle(document, 'UTC', {})
    if (!seen) return []
    const { content, incoming, stated } = seen
    const published = stated.published ?? 0
    const updated = Math.max(published, stated.modified ?? 0) + at
    const id = incoming.statedId ?? incoming.localId ?? mintEntryId(name, seen.fragment, incoming.textHash)
    return [{ id, slug: `a-${at}`, ...content, published, dated: { by: 'first-seen' as const }, updated }]
  })
}

/** Reads a file as any pass does, and expects the gate to refuse nothing of it in any format; how many entries it gave. */
export function publishBytes(name: string, bytes: Uint8Array): number {
  const entries = entriesOf(name, bytes)
  for (const { render, check } of feedFormats) expect(check(render(sampleFeed(entries)))).toEqual([])
  return entries.length
}
