import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutIdleLinks } from '../../src/content/idle-links.ts'
import { sanitizeHtml } from '../../src/content/sanitize.ts'
import type { SafeHtml } from '../../src/domain/html.ts'

const A = '<a href="https://a.example/">'

it.each([
  ['a link that leads nowhere', '<p><a>Tools</a> and more</p>', '<p>Tools and more</p>'],
  ['a link that leads nowhere, with a title', '<p><a title="T">Tools</a> and more</p>', '<p>Tools and more</p>'],
  ['a link inside one that leads nowhere', `<h2><a>Tools from ${A}A</a></a></h2>`, `<h2>Tools from ${A}A</a></h2>`],
  ['a link inside a link', `<p>${A}one ${A}two</a> three</a></p>`, `<p>${A}one two three</a></p>`],
  ['links side by side', `<p>${A}one</a> ${A}two</a></p>`, `<p>${A}one</a> ${A}two</a></p>`],
  ['the anchor of a note', '<p><a id="note-1" href="#ref-1">1</a></p>', '<p><a id="note-1" href="#ref-1">1</a></p>'],
  ['other elements whose names begin alike', '<p><abbr>a</abbr></p>', '<p><abbr>a</abbr></p>'],
])('%s', (_clause, html, expected) => {
  expect(withoutIdleLinks(html as SafeHtml)).toBe(expected)
})

it('leaves no link without attributes or inside another, and the text as it was', () => {
  const part = fc.constantFrom('<a>', A, '</a>', 'text', '<b>', '</b>')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const safe = sanitizeHtml(parts.join(''))
      const cleaned = withoutIdleLinks(safe)
      expect(cleaned).not.toMatch(/<a>|<a [^>]*>(?:(?!<\/a>).)*<a /)
      expect(cleaned.replace(/<[^>]*>/g, '')).toBe(safe.replace(/<[^>]*>/g, ''))
      expect(cleaned.split(A).length).toBe(cleaned.split('</a>').length)
    }),
  )
})
