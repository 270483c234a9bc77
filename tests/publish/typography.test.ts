import { describe, expect, test } from 'vitest'
import { makeSite } from './site.ts'

const TITLE = 'Le pont\u{202f}: «\u{a0}rien ne va plus\u{a0}»\u{202f}!'
const TEXT =
  'Le conseil s’est réuni\u{a0}: «\u{202f}rien, sans doute\u{202f}», dit-il\u{202f}; il manque 10\u{202f}000\u{a0}€ au budget de cette année.'

describe('no-break spaces in French', () => {
  test.each<[string, string, string]>([
    ['a text', 'a.txt', `${TITLE}\n\nPar Anne Dupont\n12 mars 2025\n\n${TEXT}\n`],
    ['Markdown', 'a.md', `---\ntitle: "${TITLE}"\nlang: fr\n---\n\n${TEXT}\n`],
    [
      'a page',
      'a.html',
      `<html lang="fr"><title>${TITLE}</title><article><h1>${TITLE}</h1><p>${TEXT.replaceAll('\u{a0}', '&nbsp;')}</p></article></html>`,
    ],
    [
      'a feed',
      'a.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        items: [{ id: 'tag:a,1:1', title: TITLE, content_html: `<p>${TEXT}</p>` }],
      }),
    ],
  ])('in %s are kept in every format and on the page, and none is added', async (_, path, file) => {
    const site = makeSite()
    site.write(path, file)
    await site.pass()
    const published = site.published()
    const page = Object.entries(published).find(([name]) => /^articles\/.*\.html$/.test(name))?.[1]
    for (const text of [published['rss.xml'], published['atom.xml'], published['feed.json'], page]) {
      expect(text).toContain(TITLE)
      expect(text).toContain(TEXT)
      expect(text).not.toMatch(/[ \u{a0}\u{202f}]{2}[:;!?»]/u)
    }
    const { items } = JSON.parse(published['feed.json'] ?? '')
    expect(items[0]).toMatchObject({ title: TITLE, summary: TEXT })
  })
})
