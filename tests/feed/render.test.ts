import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, stripForbidden } from '../../src/content/escape.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { feedFormats } from '../../src/feed/formats.ts'
import { readByFeedsmith } from './read-back.ts'
import { sampleEntry, sampleFeed } from './sample-feed.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '&amp;',
        '&',
        '<',
        '>',
        '"',
        "'",
        '\0',
        '\ud800',
        '\r\n',
        ' ',
        'é',
        '😀',
        '-->',
      ),
    )
    .map((parts) => parts.join('')),
)
const oneLine = (text: string) => stripForbidden(text).replace(/\s+/g, ' ').trim()
const visible = anyText.filter((text) => oneLine(text) !== '')

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    title: visible,
    summary: anyText,
    content: anyText.map(escapeText),
    authors: fc.array(
      anyText.map((name) => ({ name, uri: name, email: name })),
      { maxLength: 2 },
    ),
    categories: fc.array(anyText, { maxLength: 3 }),
    language: anyText,
    link: anyText,
    source: anyText.map((name) => ({ name, url: name, feedUrl: name })),
    image: anyText.map((url) => ({ url, alt: url })),
    enclosures: fc.array(
      fc.record({ url: fc.oneof(anyText, fc.webUrl()), mediaType: anyText, length: fc.double(), title: anyText }),
      { maxLength: 3 },
    ),
    published: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
    updated: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  })
  .map(sampleEntry)

describe.each(feedFormats)('rendering $name', ({ name, render, check }) => {
  it('any text gives a valid feed from which feedsmith reads the same text', () => {
    fc.assert(
      fc.property(anyEntry, anyText, (entry, description) => {
        const text = render(sampleFeed([entry], { description, rights: description }))
        expect(check(text)).toEqual([])
        const [read] = readByFeedsmith(text, name)
        expect(read?.title).toBe(oneLine(entry.title))
        // Readers may trim.
        expect(read?.content?.trim() ?? '').toBe(entry.content.trim())
      }),
      { numRuns: 300 },
    )
  })

  it('is deterministic', () => {
    const feed = sampleFeed([sampleEntry(), sampleEntry({ id: 'urn:x:2' })])
    expect(render(feed)).toBe(render(structuredCloneOf(feed)))
  })

  it('3,000 entries with escaped characters give a valid feed', () => {
    const entries = Array.from({ length: 3000 }, (_, index) =>
      sampleEntry({ id: `urn:x:${index}`, title: '&'.repeat(50) }),
    )
    expect(check(render(sampleFeed(entries, { entryUrl: (slug) => `https://e.org/?a=${slug}&b=1&c=2` })))).toEqual([])
  })
})

function structuredCloneOf(feed: ReturnType<typeof sampleFeed>): ReturnType<typeof sampleFeed> {
  return { ...feed, entries: structuredClone(feed.entries) }
}
