import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { atomIdOf } from '../../src/domain/entry-id.ts'
import { makeSite, type TestSite } from './site.ts'

const fixture = (name: string) => readFileSync(new URL(`../ingest/readers/fixtures/${name}`, import.meta.url), 'utf8')

/** What a reader sees of an entry, whatever the format. */
interface SeenEntry {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly published: number
  readonly modified: number
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  /** The page it first stood on. */
  readonly via: string | undefined
  readonly enclosures: readonly (readonly [url: string, type: string, length: number])[]
  readonly content: string | undefined
}

const time = (date: string | undefined) => Math.floor(Date.parse(date ?? '') / 1000)

function inRss(text: string): readonly SeenEntry[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    published: time(item.pubDate),
    modified: time(item.atom?.updated ?? item.pubDate),
    authors: item.dc?.creators ?? [],
    categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    via: item.atom?.links?.find(({ rel }) => rel === 'via')?.href,
    enclosures: [
      ...(item.enclosures ?? []).map(({ url = '', type = '', length = 0 }) => [url, type, length] as const),
      ...(item.media?.contents ?? [])
        .filter(({ medium }) => medium !== 'image')
        .map(({ url = '', type = '', fileSize = 0 }) => [url, type, fileSize] as const),
    ],
    content: item.content?.encoded,
  }))
}

function inAtom(text: string): readonly SeenEntry[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    published: time(entry.published),
    modified: time(entry.updated),
    authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
    categories: (entry.categories ?? []).flatMap(({ term }) => term ?? []),
    via: entry.links?.find(({ rel }) => rel === 'via')?.href,
    enclosures: (entry.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href = '', type = '', length = 0 }) => [href, type, length] as const),
    content: entry.content?.value,
  }))
}

function inJson(text: string): readonly SeenEntry[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    published: time(item.date_published),
    modified: time(item.date_modified ?? item.date_published),
    authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
    categories: [...(item.tags ?? [])],
    via: item.external_url,
    enclosures: (item.attachments ?? []).map(
      ({ url = '', mime_type = '', size_in_bytes = 0 }) => [url, mime_type, size_in_bytes] as const,
    ),
    content: item.content_html,
  }))
}

interface Published {
  readonly rss: readonly SeenEntry[]
  readonly atom: readonly SeenEntry[]
  readonly json: readonly SeenEntry[]
}

function seenIn(site: TestSite): Published {
  const { 'rss.xml': rss = '', 'atom.xml': atom = '', 'feed.json': json = '' } = site.published()
  return { rss: inRss(rss), atom: inAtom(atom), json: inJson(json) }
}

async function publish(files: Readonly<Record<string, string>>): Promise<Published> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return seenIn(site)
}

const AT = (date: string) => Date.parse(date) / 1000

/** Every item of the three feeds. */
const MOVED: readonly SeenEntry[] = [
  {
    id: 'https://harbour.example/?p=4711',
    title: 'The ferry’s new timetable & what it means',
    published: AT('2026-01-26T07:30:00Z'),
    modified: AT('2026-01-26T07:30:00Z'),
    authors: ['Maud Ferrier'],
    categories: ['Transport', 'Harbour & quay'],
    via: 'https://harbour.example/2026/01/ferry-timetable/',
    enclosures: [],
    content: `<p>From Monday the ferry leaves <strong>every twenty minutes</strong>.</p>
<figure><img src="https://harbour.example/wp-content/uploads/ferry.jpg" alt="The ferry" /><figcaption>The ferry at noon</figcaption></figure>
<p>See <a href="https://harbour.example/timetable">the timetable</a>.</p>`,
  },
  {
    id: 'https://harbour.example/2025/12/lighthouse/',
    title: 'Listening to the lighthouse',
    published: AT('2025-12-31T22:05:00Z'),
    modified: AT('2025-12-31T22:05:00Z'),
    authors: ['Jo Brandt'],
    categories: [],
    via: 'https://harbour.example/2025/12/lighthouse/',
    enclosures: [
      ['https://harbour.example/audio/lighthouse.mp3', 'audio/mpeg', 12345678],
      ['https://harbour.example/audio/lighthouse.pdf', 'application/pdf', 4321],
    ],
    content: '<p>An hour in the lamp room.</p>',
  },
  {
    id: 'tag:notes.example,2026:pont',
    title: 'Un pont neuf & large',
    published: AT('2026-01-19T08:30:00Z'),
    modified: AT('2026-01-20T09:00:00Z'),
    authors: ['Ève Lambert'],
    categories: ['La ville', 'ponts'],
    via: 'https://notes.example/blog/2026/pont',
    enclosures: [['https://notes.example/audio/pont.ogg', 'audio/ogg', 99]],
    content:
      '<p>Le <b>pont</b> a ouvert :<br />voir <a href="https://notes.example/blog/2026/photos?a=1&amp;b=2">les photos</a>, a &lt; b.</p>',
  },
  {
    id: 'urn:uuid:7d9c9e2a-3c3c-4f0c-9f3e-6c1d5a1a9f00',
    title: 'Cầu mới',
    published: AT('2026-01-18T00:00:00Z'),
    modified: AT('2026-01-18T00:00:00Z'),
    authors: ['Trần Thị An'],
    categories: [],
    via: 'https://elsewhere.example/cau',
    enclosures: [],
    content: '<p>Cầu đã mở.</p>',
  },
  {
    id: 'https://signals.example/posts/1',
    title: 'AT&amp;T is written with a sign, a <3 b',
    published: AT('2026-01-25T23:00:00Z'),
    modified: AT('2026-01-26T13:00:00Z'),
    authors: ['Nora Quist'],
    categories: ['signals', 'letters'],
    via: 'https://signals.example/posts/1',
    enclosures: [['https://signals.example/1.mp3', 'audio/mpeg', 1000]],
    content: '<p>Hello, <a href="https://signals.example/about">who</a>\u00a0is there? 😀</p>',
  },
  {
    id: '2',
    title: 'Only text. Two lines.',
    published: AT('2026-01-24T00:00:00Z'),
    modified: AT('2026-01-24T00:00:00Z'),
    authors: ['Guest'],
    categories: [],
    via: undefined,
    enclosures: [],
    content: '<p>Only text.\nTwo lines.</p>\n<p>And &lt;a&gt; paragraph.</p>',
  },
]

describe('the feed of a moved blog is published with the same ids, dates, authors, categories and enclosures', () => {
  const files = { 'a.rss': fixture('blog.rss'), 'b.atom': fixture('blog.atom'), 'c.json': fixture('blog.json') }

  test.each(['rss', 'atom', 'json'] as const)('in %s', async (format) => {
    const published = (await publish(files))[format]
    for (const expected of MOVED) {
      const id = format === 'atom' ? atomIdOf(expected.id ?? '') : expected.id
      expect(published.find((entry) => entry.id === id)).toEqual({ ...expected, id })
    }
    expect(published).toHaveLength(MOVED.length + 1)
  })
})

const item = (id: string, words: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${words}</title><description>About ${words} and more.</description></item>`
const rss = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>x</title><link>https://x.example/</link>${items.join('')}</channel></rss>`

describe('ids of imported items that are no IRIs', () => {
  test('are kept in RSS and JSON Feed, and become URNs in Atom', async () => {
    const { rss: inRss, json, atom } = await publish({ 'a.xml': rss(item('7', 'seven'), item('ep 8', 'eight')) })
    expect(inRss.map(({ id }) => id).sort()).toEqual(['7', 'ep 8'])
    expect(json.map(({ id }) => id).sort()).toEqual(['7', 'ep 8'])
    expect(atom.map(({ id }) => id).sort()).toEqual([atomIdOf('7'), atomIdOf('ep 8')].sort())
  })

  test('do not merge items of two feeds that use the same ids', async () => {
    const site = makeSite()
    site.write('a.xml', rss(item('7', 'seven')))
    site.write('b.xml', rss(item('7', 'a bridge')))
    await site.pass()
    const before = seenIn(site)
    expect(before.rss.map(({ title }) => title).sort()).toEqual(['a bridge', 'seven'])
    site.write('b.xml', rss(item('7', 'a bridge'), item('9', 'nine')))
    site.now += 60_000
    await site.pass()
    const after = seenIn(site).rss
    for (const entry of before.rss) expect(after.find(({ id }) => id === entry.id)?.title).toBe(entry.title)
    expect(after).toHaveLength(3)
  })

  test('are kept when the feed is renamed and when an item is corrected', async () => {
    const site = makeSite()
    site.write('a.xml', rss(item('7', 'the harbour and its seven old cranes')))
    await site.pass()
    site.remove('a.xml')
    site.write('b.xml', rss(item('7', 'the harbour and its seven new cranes')))
    site.now += 60_000
    await site.pass()
    site.now += 60_000
    await site.pass()
    expect(seenIn(site).rss.map(({ id, title }) => [id, title])).toEqual([
      ['7', 'the harbour and its seven new cranes'],
    ])
  })
})
