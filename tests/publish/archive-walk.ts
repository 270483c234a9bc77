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

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve zi ko hu'.split(' ')

/** A made-up word: another for every pair of numbers. */
function word(n: number, k: number): string {
  const state = Math.imul(n * 7919 + k * 104_729 + 1, 0x9e3779b1) >>> 0
  return [0, 4, 8, 12, 16].map((shift) => SYLLABLES[(state >>> shift) % SYLLABLES.length]).join('')
}

/** An article that says `place` and its number, and has no sentence in common with the others. */
export function articleNumber(n: number): string {
  const sentence = (k: number) => Array.from({ length: 12 }, (_, at) => word(n, k * 12 + at)).join(' ')
  const paragraphs = [1, 2, 3].map((k) => `${sentence(k)} near place${n} on Saturday, and ${sentence(k + 3)}.`)
  return `${[`The news of place${n}`, ...paragraphs].join('\n\n')}\n`
}
