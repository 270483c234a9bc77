import { cutElements } from '../../src/feed/cut-entries.ts'

/** What a document of a format holds: each entry's own text by its id, and the ids it says are gone. */
export interface FeedContents {
  readonly entries: ReadonlyMap<string, string>
  readonly gone: readonly string[]
}

const ID = { atom: /<id>(?<id>[^<]*)</, rss: /<guid[^>]*>(?<id>[^<]*)</ } as const

function xmlContents(text: string, format: 'atom' | 'rss'): FeedContents {
  const name = format === 'atom' ? 'entry' : 'item'
  const texts = cutElements(text, name).map(({ start, end }) => text.slice(start, end))
  const gone = [...text.matchAll(/<at:deleted-entry [^>]*ref="([^"]*)"/g)].map(([, id = '']) => id)
  return { entries: new Map(texts.map((entry) => [ID[format].exec(entry)?.groups?.id ?? '', entry])), gone }
}

function jsonContents(text: string): FeedContents {
  const feed: { items: { id: string }[] } = JSON.parse(text)
  return { entries: new Map(feed.items.map((item) => [item.id, JSON.stringify(item)])), gone: [] }
}

/** Reads a document of ours. */
export function contentsOf(path: string, text: string): FeedContents {
  if (path.endsWith('.json')) return jsonContents(text)
  return xmlContents(text, path.includes('atom') ? 'atom' : 'rss')
}

/** What a reader has that had `base` and is given `delta`: by id, the later wins (RFC 3229); what is gone, goes (RFC 6721). */
export function merge(base: FeedContents, delta: FeedContents): ReadonlyMap<string, string> {
  const merged = new Map([...base.entries, ...delta.entries])
  for (const id of delta.gone) merged.delete(id)
  return merged
}
