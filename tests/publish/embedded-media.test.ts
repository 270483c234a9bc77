import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { makeSite } from './site.ts'

const SENTENCES = [
  'The mayor opened the new bridge on Monday, and hundreds of people walked across it in the rain.',
  'Nobody knows yet what it will have cost in the end, but all bills are to be published before the spring.',
  'The old ferry makes its last crossing on Sunday evening, with music and with a band from the other shore.',
]
const [FIRST, SECOND, THIRD] = SENTENCES.map((text) => `<p>${text}</p>`)
const BODY = `${FIRST}
<div class="video"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="The bridge from above"></iframe></div>
${SECOND}
<figure><audio controls src="https://a.example/speech.mp3"></audio><figcaption>Her speech in full</figcaption></figure>
${THIRD}`

const page = `<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><h1>Bridge opens</h1>${BODY}</body></html>`
const item = { id: 'tag:a.example,2026:1', title: 'Bridge opens', content_html: BODY }
const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [item] })

describe('media embedded from other sites', () => {
  test.each([
    ['a saved page', 'a.html', page],
    ['a feed', 'a.json', feed],
  ])('in %s become links in every format, and no scripts', async (_, path, text) => {
    const site = makeSite()
    site.write(path, text)
    expect((await site.pass()).problems).toEqual([])
    const published = site.published()
    const contents = [
      parseRssFeed(published['rss.xml'] ?? '').items?.[0]?.content?.encoded,
      parseAtomFeed(published['atom.xml'] ?? '').entries?.[0]?.content?.value,
      parseJsonFeed(published['feed.json'] ?? '').items?.[0]?.content_html,
    ]
    for (const content of contents) {
      expect(content).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">The bridge from above</a>')
      expect(content).toContain('<a href="https://a.example/speech.mp3">a.example/speech.mp3</a>')
      expect(content).toContain('<figcaption>Her speech in full</figcaption>')
      expect(content).not.toMatch(/<(?:iframe|script|object|embed)/)
    }
  })

  test('in a saved page become enclosures too if their type is known', async () => {
    const site = makeSite()
    site.write('a.html', page)
    await site.pass()
    const { items } = parseRssFeed(site.published()['rss.xml'] ?? '')
    expect(items?.[0]?.enclosures).toMatchObject([{ url: 'https://a.example/speech.mp3', type: 'audio/mpeg' }])
  })
})
