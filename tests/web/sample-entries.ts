import { renderBlocks } from '../../src/content/render-blocks.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { SiteInfo } from '../../src/web/site-info.ts'

export const SITE: SiteInfo = {
  title: 'The Quay',
  description: 'News of the harbour.',
  homeUrl: 'https://quay.example/',
  feeds: {
    rss: 'https://quay.example/rss.xml',
    atom: 'https://quay.example/atom.xml',
    json: 'https://quay.example/feed.json',
  },
  language: 'en',
  articleUrl: (slug) => `https://quay.example/articles/${slug}`,
  iconUrl: 'https://quay.example/favicon.svg',
}

export const CONTENT = renderBlocks([
  { kind: 'paragraph', content: { text: 'The first boats left before dawn. By noon all was sold.' } },
  { kind: 'figure', caption: { text: 'The quay at noon.' }, credit: 'Photo: Ann Reed' },
])

export const ENTRY: Entry = {
  id: 'urn:uuid:6f1c5f0e-0000-5000-8000-000000000001',
  slug: 'the-harbour-reopens',
  title: 'The harbour reopens',
  summary: 'Three weeks earlier than planned.',
  content: CONTENT,
  language: 'en',
  authors: [{ name: 'Ann Reed', uri: 'https://quay.example/ann' }, { name: 'Sam Poe' }],
  source: { name: 'Harbour Post', url: 'https://post.example/' },
  categories: ['Harbour', 'Fish'],
  published: Date.parse('2026-01-26T09:30:00+07:00'),
  dated: { by: 'text', written: '2026-01-26T09:30:00+07:00' },
  updated: Date.parse('2026-01-27T02:30:00Z'),
  link: 'https://post.example/harbour?a=1&b=2',
  image: { url: 'https://quay.example/quay.jpg', alt: 'Boats' },
  enclosures: [
    { url: 'https://quay.example/tide.mp3', mediaType: 'audio/mpeg', title: 'Listen' },
    { url: 'https://quay.example/files/plan.pdf', mediaType: 'application/pdf' },
  ],
  wordCount: 660,
}
