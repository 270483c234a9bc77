import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { escapeText, stripForbidden } from '../../src/content/escape.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { renderArticlePage } from '../../src/web/article-page.ts'
import { type CONTENT, ENTRY, SITE } from './sample-entries.ts'

type Document = ReturnType<typeof parseHTML>['document']

const documentOf = (entry: Entry, site = SITE) => parseHTML(renderArticlePage(entry, site)).document
const text = (document: Document, selector: string) => document.querySelector(selector)?.textContent
const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name)
const dataOf = (document: Document) => JSON.parse(text(document, 'script[type="application/ld+json"]') ?? '')

describe('an article page', () => {
  const document = documentOf(ENTRY)

  test.each([
    ['title', 'The harbour reopens — The Quay'],
    ['h1.p-name', 'The harbour reopens'],
    ['.p-summary', 'Three weeks earlier than planned.'],
    ['.p-author.h-card', 'Ann Reed'],
    ['time.dt-published', 'January 26, 2026 at 9:30 AM GMT+7'],
    ['time.dt-updated', 'January 27, 2026 at 9:30 AM GMT+7'],
    ['.kicker', 'HarbourFish'],
    ['.masthead a', 'The Quay'],
    ['.e-content figcaption', 'The quay at noon. Photo: Ann Reed'],
  ])('%s is %s', (selector, expected) => {
    expect(text(document, selector)).toBe(expected)
  })

  test.each([
    ['html', 'lang', 'en'],
    ['html', 'dir', 'ltr'],
    ['link[rel=canonical]', 'href', 'https://quay.example/articles/the-harbour-reopens'],
    ['link[rel=icon]', 'href', 'https://quay.example/favicon.svg'],
    ['meta[name=description]', 'content', 'Three weeks earlier than planned.'],
    ['meta[name=viewport]', 'content', 'width=device-width, initial-scale=1'],
    ['time.dt-published', 'datetime', '2026-01-26T09:30:00+07:00'],
    ['time.dt-updated', 'datetime', '2026-01-27T02:30:00Z'],
    ['a.u-url', 'href', 'https://quay.example/articles/the-harbour-reopens'],
    ['data.u-uid', 'value', ENTRY.id],
    ['.p-author', 'href', 'https://quay.example/ann'],
    ['img.u-photo', 'src', 'https://quay.example/quay.jpg'],
    ['audio.u-audio', 'src', 'https://quay.example/tide.mp3'],
    ['a[rel=external]', 'href', 'https://post.example/harbour?a=1&b=2'],
    ['meta[property="og:type"]', 'content', 'article'],
    ['meta[property="og:url"]', 'content', 'https://quay.example/articles/the-harbour-reopens'],
    ['meta[property="og:image"]', 'content', 'https://quay.example/quay.jpg'],
    ['meta[property="article:published_time"]', 'content', '2026-01-26T09:30:00+07:00'],
  ])('%s has %s %s', (selector, name, expected) => {
    expect(attribute(document, selector, name)).toBe(expected)
  })

  test('aligns cells by an attribute that HTML has', () => {
    const content = '<table><tr><td align="right">1</td></tr></table>' as Entry['content']
    expect(attribute(documentOf({ ...ENTRY, content }), '.e-content td', 'data-align')).toBe('right')
  })

  test('shows the reading time, the source, and the file name of an attachment without a title', () => {
    expect(document.body.textContent).toContain('3 min read')
    expect(document.body.textContent).toContain('Source: Harbour Post')
    expect(document.body.textContent).toContain('plan.pdf')
  })

  test('lists several authors', () => {
    expect(text(document, '.facts > span')).toBe('By Ann Reed and Sam Poe')
  })

  test('links to the three feeds for autodiscovery', () => {
    const links = [...document.querySelectorAll('link[rel=alternate]')]
    expect(
      links.map((link) => [link.getAttribute('type'), link.getAttribute('href'), link.getAttribute('title')]),
    ).toEqual([
      ['application/rss+xml', 'https://quay.example/rss.xml', 'The Quay (RSS 2.0)'],
      ['application/atom+xml', 'https://quay.example/atom.xml', 'The Quay (Atom 1.0)'],
      ['application/feed+json', 'https://quay.example/feed.json', 'The Quay (JSON Feed 1.1)'],
    ])
  })

  test('has no script except JSON-LD, one inline style, and no iframes, forms or style sheets', () => {
    expect([...document.querySelectorAll('script')].map((script) => script.getAttribute('type'))).toEqual([
      'application/ld+json',
    ])
    expect(document.querySelectorAll('style').length).toBe(1)
    expect(document.querySelectorAll('[style], iframe, form, link[rel=stylesheet]').length).toBe(0)
  })

  test('schema.org: is a NewsArticle', () => {
    expect(dataOf(document)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The harbour reopens',
      datePublished: '2026-01-26T09:30:00+07:00',
      dateModified: '2026-01-27T02:30:00Z',
      inLanguage: 'en',
      author: [{ '@type': 'Person', name: 'Ann Reed' }, { name: 'Sam Poe' }],
      publisher: { name: 'The Quay' },
      isBasedOn: ENTRY.link,
    })
  })

  test('schema.org: has an Organization as author if the entry says so', () => {
    const authors = [{ name: 'Reuters', isOrganization: true as const }, { name: 'Sam Poe' }]
    expect(dataOf(documentOf({ ...ENTRY, authors })).author).toEqual([
      { '@type': 'Organization', name: 'Reuters' },
      { '@type': 'Person', name: 'Sam Poe' },
    ])
  })

  test('is well-formed: every element is closed, and void elements have no end tags', () => {
    const html = renderArticlePage(ENTRY, SITE)
    expect(html).not.toMatch(/<\/(?:meta|link|img|br|hr|source|wbr)>/)
    const open: string[] = []
    for (const [, slash, name = ''] of html
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
      .matchAll(/<(\/?)([a-z0-9]+)/g)) {
      if (slash) expect(open.pop()).toBe(name)
      else if (!/^(?:meta|link|img|br|hr)$/.test(name)) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('is deterministic', () => {
    expect(renderArticlePage(ENTRY, SITE)).toBe(renderArticlePage({ ...ENTRY }, { ...SITE }))
  })
})

describe('the page of an entry with only what is required', () => {
  const { source: _source, link: _link, image: _image, language: _language, ...rest } = ENTRY
  const bare: Entry = {
    ...rest,
    authors: [],
    categories: [],
    enclosures: [],
    dated: { by: 'first-seen' },
    updated: ENTRY.published,
    wordCount: 3,
  }
  const document = documentOf(bare)

  test.each(['.p-author', '.dt-updated', '.kicker', '.attachments', '.u-photo', 'a[rel=external]'])(
    'has no %s',
    (selector) => {
      expect(document.querySelector(selector)).toBeNull()
    },
  )

  test('says when it was received, if the article states no date', () => {
    expect(text(document, '.facts > span')).toBe('Received January 26, 2026')
    expect(attribute(document, 'time', 'datetime')).toBe('2026-01-26T02:30:00Z')
  })

  test('gives a reading time of at least a minute', () => {
    expect(document.body.textContent).toContain('1 min read')
  })

  test('has dir=auto if the language is unknown', () => {
    expect(attribute(document, 'article', 'dir')).toBe('auto')
  })
})

describe('dates are shown as the article writes them', () => {
  test.each([
    ['2026-01-26', 'January 26, 2026'],
    ['2026-01-26T00:00:00+07:00', 'January 26, 2026 at 12:00 AM GMT+7'],
    ['2026-01-26T00:00:00.000-11:00', 'January 26, 2026 at 12:00 AM GMT-11'],
    ['2026-01-26T23:59:00+14:00', 'January 26, 2026 at 11:59 PM GMT+14'],
    ['2026-01-26T09:05:07Z', 'January 26, 2026 at 9:05 AM UTC'],
  ])('%s → %s', (written, expected) => {
    const document = documentOf({ ...ENTRY, dated: { by: 'text', written }, published: Date.parse(written) })
    expect(text(document, 'time.dt-published')?.replaceAll('\u202f', ' ')).toBe(expected)
  })

  const dayIn = (zone: string): Entry => ({
    ...ENTRY,
    dated: { by: 'text', written: '2026-01-26' },
    published: Date.parse(`2026-01-26T00:00:00${zone}`),
  })

  test.each(['Z', '+14:00', '-11:00'])(
    'a day without a time is shown as that day, for a site at UTC offset %s',
    (zone) => {
      const document = documentOf(dayIn(zone))
      expect(text(document, 'time.dt-published')).toBe('January 26, 2026')
      expect(attribute(document, 'time.dt-published', 'datetime')).toBe('2026-01-26')
      expect(attribute(document, 'meta[property="article:published_time"]', 'content')).toBe('2026-01-26')
      expect(dataOf(document).datePublished).toBe('2026-01-26')
    },
  )

  test.each([
    ['Z', 'January 27, 2026 at 2:30 AM GMT'],
    ['+05:30', 'January 27, 2026 at 8:00 AM GMT+5:30'],
    ['-11:00', 'January 26, 2026 at 3:30 PM GMT-11'],
  ])(
    'a correction of an article dated by a day is shown in the zone in which that day began: %s → %s',
    (zone, expected) => {
      const shown = text(documentOf(dayIn(zone)), 'time.dt-updated')
      expect(shown?.replaceAll('\u202f', ' ')).toBe(expected)
    },
  )

  test('a correction is shown in UTC if the day does not tell the zone', () => {
    const entry = { ...dayIn('Z'), published: Date.parse('2026-01-20T00:00:00Z') }
    expect(text(documentOf(entry), 'time.dt-updated')).toContain('UTC')
  })

  test('milliseconds that set entries apart are not shown as a correction', () => {
    expect(documentOf({ ...ENTRY, updated: ENTRY.published + 3 }).querySelector('.dt-updated')).toBeNull()
  })
})

describe('the element of a summary', () => {
  test.each([
    ['taken from the text: data, not shown twice', 'The first boats left before dawn.', 'DATA'],
    ['taken from the text and shortened: data, not shown twice', 'The first boats left before…', 'DATA'],
    ['sentences from several places of the text: data', 'The quay at noon. The first boats left before dawn.', 'DATA'],
    ['of which one sentence is in the text: a paragraph', 'By noon all was sold. Nobody had hoped for it.', 'P'],
    ['that is the title: data', 'The harbour  reopens', 'DATA'],
    ['that is not in the text: a paragraph', 'Three weeks earlier than planned.', 'P'],
  ])('%s', (_what, summary, tag) => {
    expect(documentOf({ ...ENTRY, summary }).querySelector('.p-summary')?.tagName).toBe(tag)
  })
})

test('a lead image that the text contains is not shown twice', () => {
  const content = escapeText('').concat('<p><img src="https://quay.example/quay.jpg" alt="" /></p>') as typeof CONTENT
  expect(documentOf({ ...ENTRY, content }).querySelector('.u-photo')).toBeNull()
})

describe('the words and dates of a page are in the language of its article', () => {
  test.each([
    ['fr', 'ltr', 'Par Ann Reed et Sam Poe', '26 janvier 2026 à 09:30 UTC+7'],
    ['ar', 'rtl', 'بقلم Ann Reed وSam Poe', '26 يناير 2026 في 9:30 ص غرينتش+7'],
    ['de-AT', 'ltr', 'Von Ann Reed und Sam Poe', '26. Jänner 2026 um 09:30 GMT+7'],
    ['ja', 'ltr', '文・Ann Reed、Sam Poe', '2026年1月26日 9:30 GMT+7'],
  ])('%s', (language, direction, byline, date) => {
    const document = documentOf({ ...ENTRY, language })
    expect(attribute(document, 'html', 'lang')).toBe(language)
    expect(attribute(document, 'html', 'dir')).toBe(direction)
    expect(text(document, '.facts > span')).toBe(byline)
    const shown = text(document, 'time.dt-published')?.replaceAll(/[\u202f\u200f\u00a0]/g, ' ')
    expect(shown).toBe(date)
  })

  test('words in another language than the article have lang and dir of their own', () => {
    const document = documentOf({ ...ENTRY, language: 'he' }, { ...SITE, language: 'fr' })
    expect([attribute(document, 'html', 'lang'), attribute(document, 'html', 'dir')]).toEqual(['he', 'rtl'])
    expect([attribute(document, '.facts', 'lang'), attribute(document, '.facts', 'dir')]).toEqual(['fr', 'ltr'])
  })

  test.each(['fr-', 'fr_FR', 'x', '', 'français', '"><script>'])(
    'an invalid language tag does no harm: %j',
    (language) => {
      expect(text(documentOf({ ...ENTRY, language }), 'h1')).toBe(ENTRY.title)
    },
  )
})

describe('hostile texts', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '</script><script>x',
      '"><img src=x onerror=x>',
      ']]>',
      '<!--',
      '&amp;',
      "'",
      '</title>',
      '{}',
      '$&',
      '\ud800',
    ),
  )

  test('are shown as they are, and never become markup', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, summary) => {
        const entry = {
          ...ENTRY,
          title,
          summary,
          categories: [name],
          authors: [{ name, uri: name }],
          source: { name },
          link: name,
        }
        const html = renderArticlePage(entry, { ...SITE, title: name })
        const { document } = parseHTML(html)
        expect(text(document, 'h1')).toBe(stripForbidden(title))
        expect(text(document, '.p-author')).toBe(stripForbidden(name))
        expect(html.match(/<script/g)?.length).toBe(1)
        expect(html.match(/<\/script>/g)?.length).toBe(1)
        expect(document.querySelectorAll('img').length).toBe(2)
        expect(dataOf(document).headline).toBe(stripForbidden(title))
        expect(html.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '//x', 'vbscript:x', 'not a url'])(
    'a link to %s is left out',
    (url) => {
      const entry = {
        ...ENTRY,
        link: url,
        source: { name: 's', url },
        authors: [{ name: 'a', uri: url }],
        image: { url },
      }
      const html = renderArticlePage({ ...entry, enclosures: [{ url, mediaType: 'audio/mpeg' }] }, SITE)
      expect(html).not.toContain(`"${url}"`)
    },
  )
})
