import { describe, expect, test } from 'vitest'
import { makeSite, SETTINGS } from './site.ts'

const WORDS = 'The harbour opens again on Saturday, said the mayor, who has waited for this day since the flood in May.'
const MARKDOWN = `---
title: The harbour
date: 2026-04-01
image: /images/harbour.jpg
---
${WORDS}

![The pier](/images/pier.jpg)

See [the plan](/files/plan.pdf), ![here](plan.png) and [there](other.md).
`
const HTML = `---
title: The library
date: 2026-04-02
---
<p>${WORDS.replace('harbour', 'library')}</p><p><img src="/images/desk.jpg" alt="A desk"></p><p><a href="/about">About</a> it.</p>
`
const GHOST = JSON.stringify({
  data: {
    posts: [
      {
        ...{ id: '5f0c1e2b3a4d5e6f70819203', title: 'The museum', slug: 'museum', status: 'published', type: 'post' },
        ...{ html: '<p>The museum: <img src="__GHOST_URL__/i.png" alt="A hall"></p>', published_at: '2026-04-03' },
      },
    ],
  },
})

function siteOf(originalSite: string | undefined) {
  const site = makeSite()
  site.settings = { ...SETTINGS, originalSite }
  site.write('harbour.md', MARKDOWN)
  site.write('library.html', HTML)
  site.write('museum.json', GHOST)
  return site
}

const addressesIn = (html: string) => [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)

describe('the address of the site that articles come from', () => {
  test('completes addresses that begin with a slash, and no others', async () => {
    const site = siteOf('https://old.example.org/blog')
    const { remarks } = await site.pass()
    const byTitle = new Map(site.items().map(({ title, content_html }) => [title, addressesIn(content_html)]))
    expect(byTitle.get('The harbour')).toEqual([
      'https://old.example.org/images/pier.jpg',
      'https://old.example.org/files/plan.pdf',
    ])
    expect(byTitle.get('The library')).toEqual([
      'https://old.example.org/images/desk.jpg',
      'https://old.example.org/about',
    ])
    expect(byTitle.get('The museum')).toEqual(['https://old.example.org/blog/i.png'])
    expect(site.published()['feed.json']).toContain('"image": "https://old.example.org/images/harbour.jpg"')
    expect(remarks).toEqual([
      {
        path: 'harbour.md',
        reason:
          'a picture is left out: plan.png. Put the files (JPEG, PNG, GIF, WebP or AVIF) where these addresses lead, or declare the URL of the page as link',
      },
    ])
  })

  test('is asked for where it is missing, and once it is known, the articles are read again with the same dates', async () => {
    const site = siteOf(undefined)
    const reasons = (await site.pass()).remarks.map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason.includes('GAZETTE_ORIGINAL_SITE'))).toHaveLength(3)
    const before = site.items()
    expect(before.flatMap(({ content_html }) => addressesIn(content_html))).toEqual([])
    site.now += 60_000
    site.settings = { ...site.settings, originalSite: 'https://old.example.org' }
    await site.pass()
    const dates = (items: typeof before) => items.map((item) => [item.id, item.date_published, item.date_modified])
    expect(dates(site.items())).toEqual(dates(before))
    expect(site.items().flatMap(({ content_html }) => addressesIn(content_html))).toHaveLength(5)
  })
})
