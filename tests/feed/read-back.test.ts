import { describe, expect, it } from 'vitest'
import { escapeText } from '../../src/content/escape.ts'
import type { FeedFormatName } from '../../src/domain/feed-formats.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { feedFormats } from '../../src/feed/formats.ts'
import { hostileTexts } from './hostile-texts.ts'
import { type ReadEntry, readByFeedParser, readByFeedsmith, readByRssParser } from './read-back.ts'
import { sampleEntry, sampleFeed } from './sample-feed.ts'

type Reader = (text: string, format: FeedFormatName) => Promise<readonly ReadEntry[]>

const readers: readonly (readonly [name: string, format: FeedFormatName, read: Reader])[] = [
  ...feedFormats.map(({ name }) => ['feedsmith', name, async (text: string) => readByFeedsmith(text, name)] as const),
  ['rss-parser', 'rss', readByRssParser],
  ['rss-parser', 'atom', readByRssParser],
  ['feedparser', 'rss', readByFeedParser],
  ['feedparser', 'atom', readByFeedParser],
]

const entries = hostileTexts.map(([what, text], index) =>
  sampleEntry({
    id: `urn:uuid:0f5c3a1e-6f0b-5b1c-9a53-${String(index).padStart(12, '0')}`,
    slug: what,
    title: text,
    summary: text,
    content: `<p>${escapeText(text)}</p>` as SafeHtml,
    authors: [{ name: text }],
    categories: [text],
    link: 'https://elsewhere.example.org/story',
  }),
)
const feed = sampleFeed(entries)
const texts = new Map(feedFormats.map(({ name, render }) => [name, render(feed)]))

describe.each(readers)(
  'the npm package %s reads back from %s, as title, author and content',
  (reader, format, read) => {
    it.each(hostileTexts.map((row, index) => [row[0], row[2], index] as const))('%s', async (what, expected, index) => {
      const entry = (await read(texts.get(format) ?? '', format))[index]
      // feedparser takes tags out of every title, whatever its type.
      const title = reader === 'feedparser' ? expected.replace(/<\/?[a-z]+>/g, '').trim() : expected
      expect(entry?.title?.trim()).toBe(title)
      expect(entry?.authors).toEqual([expected])
      expect(entry?.content?.replace(/\s+/g, ' ')).toBe(`<p>${escapeText(expected)}</p>`)
      expect(entry?.id).toBe(entries[index]?.id)
      expect(entry?.link).toBe(`https://news.example.org/articles/${encodeURIComponent(what)}`)
      expect(entry?.published).toBe(entries[index]?.published)
    })
  },
)
