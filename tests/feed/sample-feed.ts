import type { Entry } from '../../src/domain/entry.ts'
import type { FeedDocument } from '../../src/domain/feed-document.ts'
import type { SafeHtml } from '../../src/domain/html.ts'

const BASE = 'https://news.example.org'

/** An ordinary entry, `fields` replaced. */
export function sampleEntry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 'urn:uuid:0f5c3a1e-6f0b-5b1c-9a53-0d6a3f3c9b11',
    slug: 'harbour-opens',
    title: 'The harbour opens',
    summary: 'Ships may enter again. The first came at noon.',
    content: '<p>Ships may enter again. The first came at noon.</p>' as SafeHtml,
    language: 'en',
    authors: [{ name: 'Ada Quill' }],
    categories: ['harbour'],
    published: Date.UTC(2026, 0, 26, 2, 30),
    dated: { by: 'text', written: '2026-01-26T09:30:00+07:00' },
    updated: Date.UTC(2026, 0, 26, 2, 30),
    enclosures: [],
    wordCount: 9,
    ...fields,
  }
}

/** A feed of the given entries, `fields` replaced. */
export function sampleFeed(entries: readonly Entry[], fields: Partial<FeedDocument> = {}): FeedDocument {
  return {
    id: `${BASE}/`,
    title: 'Example News',
    description: 'News of the harbour',
    language: 'en',
    homeUrl: `${BASE}/`,
    selfUrls: urlsOf(''),
    author: { name: 'Example News' },
    updated: Date.UTC(2026, 0, 26, 3),
    ttl: 60,
    entryUrl: (slug) => `${BASE}/articles/${encodeURIComponent(slug)}`,
    entries,
    ...fields,
  }
}

/** The URLs of a feed document whose files have the given prefix. */
export function urlsOf(prefix: string): FeedDocument['selfUrls'] {
  return { rss: `${BASE}/${prefix}rss.xml`, atom: `${BASE}/${prefix}atom.xml`, json: `${BASE}/${prefix}feed.json` }
}
