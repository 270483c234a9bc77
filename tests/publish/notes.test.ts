import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { makeSite } from './site.ts'

const text = (title: string) => `# ${title}

The mayor opened the new bridge on Monday[^1], and hundreds of people walked across it in the rain.

[^1]: In the words of the council: ${title.toLowerCase()}.

Nobody knows yet what it will have cost in the end[^1], but all bills are to be published before the spring.
`

/** Where links to notes and back lead, and what there is to lead to. */
const linksIn = (html = '') => [...html.matchAll(/<a href="([^"]*#fn[^"]*)"/g)].map(([, href = '']) => href)
const idsIn = (html = '') => [...html.matchAll(/\sid="(fn[^"]*)"/g)].map(([, id = '']) => id)

test('footnotes of Markdown link within the page, and from a feed to the page', async () => {
  const site = makeSite()
  site.write('a.md', text('The bridge opens'))
  site.write('b.md', text('The ferry stops'))
  await site.pass()
  const published = site.published()
  const feeds = [
    (parseRssFeed(published['rss.xml'] ?? '').items ?? []).map(({ link, content }) => [link, content?.encoded]),
    (parseAtomFeed(published['atom.xml'] ?? '').entries ?? []).map(({ links, content }) => [
      links?.find(({ rel }) => rel === 'alternate')?.href,
      content?.value,
    ]),
    (parseJsonFeed(published['feed.json'] ?? '').items ?? []).map((item) => [item.url, item.content_html]),
  ]
  for (const entries of feeds) {
    const ids = entries.flatMap(([, content]) => idsIn(content))
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
    for (const [page = '', content = ''] of entries) {
      const links = linksIn(content)
      expect(links).toHaveLength(4)
      expect(links.toSorted()).toEqual(
        [
          ...new Set(links.map((href) => href.replace(/^[^#]*/, page))),
          links.find((href) => /#fn-[^#]*-1$/.test(href)),
        ].toSorted(),
      )
      for (const href of links) expect(idsIn(content)).toContain(href.slice(page.length + 1))
    }
  }
  const pages = Object.entries(published).filter(([name]) => /^articles\/.*\.html$/.test(name))
  expect(pages).toHaveLength(2)
  for (const [, page] of pages) {
    expect(linksIn(page)).toHaveLength(4)
    for (const href of linksIn(page)) expect(idsIn(page)).toContain(href.slice(1))
  }
})

test('moving a file with footnotes does not change `updated`', async () => {
  const site = makeSite()
  site.write('a.md', text('The bridge opens'))
  await site.pass()
  const [before] = site.items()
  site.now += 3_600_000
  site.remove('a.md')
  site.write('2026/a.md', text('The bridge opens'))
  await site.pass()
  site.now += 120_000
  await site.pass()
  const [after, ...others] = site.items()
  expect(others).toEqual([])
  expect([after?.id, after?.date_modified]).toEqual([before?.id, before?.date_modified])
})
