import { expect, test } from 'vitest'
import { checkOpml } from '../../src/feed/gate/check-opml.ts'
import { renderOpml } from '../../src/feed/opml.ts'

const listOf = (title: string) =>
  renderOpml({
    title,
    owner: 'The Example',
    homeUrl: 'https://news.example.org/',
    updated: Date.UTC(2026, 0, 26),
    feeds: [{ title, rssUrl: 'https://news.example.org/rss.xml' }],
  })

test.each([
  ['a tag', 'All <b>news</b>', 'All ‹b›news‹/b›'],
  ['a less-than sign', 'Below < zero', 'Below ‹ zero'],
  ['what looks like a character reference', 'R&D, AT&#x54;', 'R &amp; D, AT &amp; #x54;'],
  ['an ampersand alone', 'Arts & crafts', 'Arts &amp; crafts'],
  ['a character that XML forbids', 'a\u0000b', 'ab'],
  ['quotes', '"News"', '&quot;News&quot;'],
])(
  'OPML 2.0, text attributes: %s in a title reads the same to readers that expect HTML and to those that expect plain text',
  (_, title, text) => {
    expect(listOf(title)).toContain(` text="${text}" title="${text}"`)
    expect(checkOpml(listOf(title))).toEqual([])
  },
)
