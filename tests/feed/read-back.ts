import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import type { FeedFormatName } from '../../src/domain/feed-formats.ts'

/** What a reader makes of an entry: the fields that all of them know. */
export interface ReadEntry {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly published: number
  readonly authors: readonly string[]
  readonly content: string | undefined
}

/** The entries as rss-parser reads them. */
export async function readByRssParser(xml: string): Promise<readonly ReadEntry[]> {
  const { items } = await new RssParser().parseString(xml)
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    link: item.link,
    published: Date.parse(item.isoDate ?? ''),
    authors: [item.creator ?? item.author].flatMap((name) => (name === undefined ? [] : [name])),
    content: item['content:encoded'] ?? item.content,
  }))
}

/** The entries as feedparser reads them. */
export async function readByFeedParser(xml: string): Promise<readonly ReadEntry[]> {
  const parser = Readable.from([Buffer.from(xml)]).pipe(new FeedParser({ addmeta: false }))
  const entries: ReadEntry[] = []
  for await (const item of parser) {
    entries.push({
      id: item.guid,
      title: item.title,
      link: item.link,
      published: item.pubdate?.getTime() ?? Number.NaN,
      authors: item.author === null ? [] : [item.author],
      content: item.description,
    })
  }
  return entries
}

/** The entries as feedsmith reads them, of any format. */
export function readByFeedsmith(text: string, format: FeedFormatName): readonly ReadEntry[] {
  if (format === 'rss') return rssEntries(text)
  return format === 'atom' ? atomEntries(text) : jsonEntries(text)
}

function rssEntries(text: string): readonly ReadEntry[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    link: item.link,
    published: Date.parse(item.pubDate ?? ''),
    authors: item.dc?.creators ?? [],
    content: item.content?.encoded,
  }))
}

function atomEntries(text: string): readonly ReadEntry[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    link: entry.links?.[0]?.href,
    published: Date.parse(entry.published ?? ''),
    authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
    content: entry.content?.value,
  }))
}

function jsonEntries(text: string): readonly ReadEntry[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    published: Date.parse(item.date_published ?? ''),
    authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
    content: item.content_html,
  }))
}
