import { parseXml, type XmlElement } from '../../src/feed/xml-tree.ts'
import type { TestSite } from './site.ts'

/** An entry as a client that walks a feed's history knows it. */
export interface Walked {
  readonly id: string
  readonly updated: string
  readonly text: string
}

/** A feed document as such a client reads it. */
export interface FeedPage {
  readonly entries: readonly Walked[]
  readonly links: Readonly<Record<string, string>>
}

const BASE_URL = 'https://news.example.org/'

function list(value: unknown): readonly XmlElement[] {
  return [value].flat().filter((one): one is XmlElement => typeof one === 'object')
}

/** Reads an Atom document: its entries, and its links by relation. */
export function readAtom(xml: string): FeedPage {
  const [feed = {}] = list(parseXml(xml).feed)
  const entries = list(feed.entry).map((entry) => ({
    id: String(entry.id),
    updated: String(entry.updated),
    text: `${String(entry.title)} ${String(list(entry.content)[0]?.['#text'])}`,
  }))
  return {
    entries,
    links: Object.fromEntries(list(feed.link).map((link) => [String(link['@rel']), String(link['@href'])])),
  }
}

/** Path below the feeds folder of an absolute address. */
export function fileOf(url: string): string {
  return url.slice(BASE_URL.length)
}

/** Merges what a walk has met: of two of one id the one updated last (RFC 5005, section 5). */
export function merge(known: ReadonlyMap<string, Walked>, entries: readonly Walked[]): ReadonlyMap<string, Walked> {
  const merged = new Map(known)
  for (const entry of entries) {
    const before = merged.get(entry.id)
    if (!before || entry.updated >= before.updated) merged.set(entry.id, entry)
  }
  return merged
}

/** Walks from a document through all before it; `step` runs before each look. */
export async function walk(
  site: TestSite,
  file: string,
  step: () => Promise<void> = async () => {},
): Promise<ReadonlyMap<string, Walked>> {
  let known: ReadonlyMap<string, Walked> = new Map()
  for (let next: string | undefined = file; next !== undefined; ) {
    const page = readAtom(site.published()[next] ?? '')
    // What is met first is newer: pages further back only add what was not met.
    known = merge(merge(new Map(), page.entries), [...known.values()])
    const previous: string | undefined = page.links['prev-archive']
    next = previous === undefined ? undefined : fileOf(previous)
    await step()
  }
  return known
}
