import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { stripForbidden } from '../../src/content/escape.ts'
import { renderLandingPage } from '../../src/web/landing-page.ts'
import { ENTRY, SITE } from './sample-entries.ts'

const ARABIC = { ...ENTRY, slug: 'miftah', language: 'ar', title: 'المرفأ يفتح أبوابه' }

describe('the front page', () => {
  const { document } = parseHTML(renderLandingPage(SITE, [ENTRY, ARABIC]))

  test('shows the title and description of the site', () => {
    expect(document.querySelector('h1.p-name')?.textContent).toBe('The Quay')
    expect(document.querySelector('.front p')?.textContent).toBe('News of the harbour.')
    expect(document.querySelector('title')?.textContent).toBe('The Quay')
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://quay.example/')
  })

  test('shows the addresses of the three feeds as text, as links and for autodiscovery', () => {
    expect([...document.querySelectorAll('.feeds code')].map((code) => code.textContent)).toEqual(
      Object.values(SITE.feeds),
    )
    expect([...document.querySelectorAll('.feeds a')].map((a) => a.getAttribute('href'))).toEqual(
      Object.values(SITE.feeds),
    )
    expect(document.querySelectorAll('link[rel=alternate]').length).toBe(3)
  })

  test('lists the entries in the given order, with links to their pages', () => {
    const entries = [...document.querySelectorAll('.h-feed > .h-entry')]
    expect(entries.map((entry) => entry.querySelector('.p-name')?.textContent)).toEqual([ENTRY.title, ARABIC.title])
    expect(entries.map((entry) => entry.querySelector('a.u-url')?.getAttribute('href'))).toEqual([
      'https://quay.example/articles/the-harbour-reopens',
      'https://quay.example/articles/miftah',
    ])
    expect(entries[0]?.querySelector('.facts')?.textContent).toBe('January 26, 2026By Ann Reed and Sam Poe3 min read')
  })

  test('gives an entry in another language its lang and dir', () => {
    const [first, second] = document.querySelectorAll('h3.p-name')
    expect([first?.getAttribute('lang'), first?.getAttribute('dir')]).toEqual([null, null])
    expect([second?.getAttribute('lang'), second?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  })

  test('says so if nothing has been published', () => {
    expect(parseHTML(renderLandingPage(SITE, [])).document.body.textContent).toContain(
      'Nothing has been published yet.',
    )
  })

  test('shows hostile texts as they are, and never as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
        const html = renderLandingPage({ ...SITE, title, description: title }, [{ ...ENTRY, title, summary: title }])
        const page = parseHTML(html).document
        expect(page.querySelector('h1')?.textContent).toBe(stripForbidden(title))
        expect(page.querySelector('h3')?.textContent).toBe(stripForbidden(title))
        expect(html).not.toContain('<script')
      }),
      { numRuns: 200 },
    )
  })
})
