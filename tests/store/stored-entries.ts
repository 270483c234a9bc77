import type { SafeHtml } from '../../src/domain/html.ts'
import type { StoredEntry } from '../../src/publish/stored-entry.ts'

/** A whole entry numbered `n`, with whatever a test sets otherwise. */
export function storedEntry(n: number, set: Partial<StoredEntry> = {}): StoredEntry {
  const id = set.id ?? `urn:uuid:00000000-0000-5000-8000-${String(n).padStart(12, '0')}`
  const slug = set.slug ?? `article-${n}`
  const published = set.published ?? 1_700_000_000_000 + n
  const updated = set.updated ?? published
  return {
    id,
    slug,
    sequence: 0,
    standing: 'fresh',
    pathHash: `path-${n}`,
    textHash: `text-${n}`,
    sketch: '',
    firstSeen: 1_700_000_000_000,
    published,
    updated,
    changed: published,
    seedPath: `folder/${n}.txt`,
    fragment: '',
    releaseAt: null,
    textGoneSince: null,
    remarks: [],
    entry: {
      id,
      slug,
      title: `Article ${n}`,
      summary: 'One sentence.',
      content: '<p>One sentence.</p>' as SafeHtml,
      authors: [{ name: 'Ana Ruiz' }],
      categories: [],
      published,
      dated: { by: 'first-seen' },
      updated,
      enclosures: [],
      wordCount: 2,
    },
    ...set,
  }
}

/** Entries numbered from 1 to `count`. */
export function storedEntries(count: number, set: (n: number) => Partial<StoredEntry> = () => ({})): StoredEntry[] {
  return Array.from({ length: count }, (_, index) => storedEntry(index + 1, set(index + 1)))
}

/** A sketch of 64 bytes, all `fill` but for those given by place. */
export function sketchOf(fill: number, bytes: Readonly<Record<number, number>> = {}): string {
  const sketch = Buffer.alloc(64, fill)
  for (const [place, byte] of Object.entries(bytes)) sketch[Number(place)] = byte
  return sketch.toString('base64url')
}
